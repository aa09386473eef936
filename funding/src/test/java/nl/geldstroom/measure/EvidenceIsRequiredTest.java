package nl.geldstroom.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.InvalidValueException;
import nl.geldstroom.document.Reading;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Claim;
import nl.geldstroom.evidence.Claims;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.evidence.Strength;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.money.Share;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Return, lag and what a beneficiary gets never stand without evidence, and a claim is used for nothing but its use. */
class EvidenceIsRequiredTest {

    private static final Evidence CHOSEN = Assumption.of("test", "chosen for the calculation");
    private static final LineId BASE = LineId.of("gm:1509/6.1");
    private static final LineId SUPPORT = LineId.of("gm:1509/6.712");

    private static Claim claim(Use use) {
        return Claim.builder()
                .says("about 1.6")
                .speaker("SEOR")
                .source("a report")
                .date(LocalDate.of(2020, 12, 22))
                .strength(Strength.REVIEW)
                .reliability(Reliability.HIGH)
                .use(use)
                .build();
    }

    private static DelayedEffect effect(Delay delay, Return value, Optional<Return> cash, Beneficiary beneficiary) {
        return DelayedEffect.builder()
                .id("effect")
                .title(LocalizedText.same("effect"))
                .of(BASE)
                .delay(delay)
                .value(value)
                .cash(cash)
                .addBeneficiaries(beneficiary)
                .build();
    }

    /** The field that a claim of another use grounds, in an effect that is sound otherwise. */
    private static DelayedEffect withClaim(String field, Claim claim) {
        Grounded half = Grounded.of(0.5, CHOSEN);
        Grounded claimed = Grounded.of(0.5, claim);
        Return value = Return.builder()
                .perEuro(field.equals("/value/perEuro") ? claimed : half)
                .deadweight(field.equals("/value/deadweight") ? claimed : half)
                .attribution(field.equals("/value/attribution") ? claimed : half)
                .displacement(field.equals("/value/displacement") ? claimed : half)
                .optimism(field.equals("/value/optimism") ? claimed : half)
                .build();
        Delay delay = field.equals("/delay")
                ? new Delay.ByYear(ImmutableList.of(1.0), claim)
                : new Delay.TwoStage(
                        Grounded.of(12, field.equals("/delay/months") ? claim : CHOSEN),
                        Optional.of(Grounded.of(12, field.equals("/delay/life") ? claim : CHOSEN)));
        return effect(
                delay,
                value,
                Optional.of(Return.of(field.equals("/cash/perEuro") ? claimed : half)),
                Beneficiary.builder()
                        .line(SUPPORT)
                        .share(Share.ALL)
                        .evidence(field.equals("/beneficiaries/0") ? claim : CHOSEN)
                        .cashable(field.equals("/beneficiaries/0/cashable") ? claimed : half)
                        .build());
    }

    @Test
    void noNumberOfAnEffectIsOfAKindThatMayStandWithoutEvidence() {
        List<RecordComponent> components = Stream.of(
                        Return.class, Delay.TwoStage.class, Delay.ByYear.class, Beneficiary.class, DelayedEffect.class)
                .flatMap(type -> Stream.of(type.getRecordComponents()))
                .toList();

        assertThat(components)
                .hasSizeGreaterThan(15)
                .noneMatch(component -> component.getGenericType().getTypeName().contains(Parameter.class.getName()));
        assertThat(Grounded.class.getRecordComponents())
                .extracting(RecordComponent::getType)
                .contains((Class) Evidence.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"byYear\",\"shares\":[1]} | 0.5 | , \"evidence\": E | /effect/delay/evidence missing-field",
                "{\"type\":\"twoStage\",\"months\":12} | 0.5 | , \"evidence\": E | /effect/delay/months wrong-type",
                "{\"type\":\"twoStage\",\"months\":{\"estimate\":12}} | 0.5 | , \"evidence\": E | /effect/delay/months/evidence missing-field",
                "{\"type\":\"byYear\",\"shares\":[1], \"evidence\": E} | 1.6 | , \"evidence\": E | /effect/value/perEuro wrong-type",
                "{\"type\":\"byYear\",\"shares\":[1], \"evidence\": E} | {\"estimate\":1.6} | , \"evidence\": E | /effect/value/perEuro/evidence missing-field",
                "{\"type\":\"byYear\",\"shares\":[1], \"evidence\": E} | {\"estimate\":1.6,\"evidence\":E} | '' | /effect/beneficiaries/0/evidence missing-field",
            })
    void aDocumentWithoutItIsRefusedWithItsPlace(String delay, String perEuro, String evidence, String problem) {
        String json = ("{\"model\":\"geldstroom\",\"version\":1,\"effect\":{\"id\":\"effect\",\"title\":\"effect\","
                        + "\"of\":\"gm:1509/6.1\",\"delay\":" + delay + ",\"value\":{\"perEuro\":" + perEuro
                        + "},\"beneficiaries\":[{\"line\":\"gm:1509/6.712\",\"share\":1" + evidence + "}]}}")
                .replace(" E", " {\"type\":\"assumption\",\"author\":\"test\",\"why\":\"chosen\"}")
                .replace(":E", ":{\"type\":\"assumption\",\"author\":\"test\",\"why\":\"chosen\"}");
        Reading<DelayedEffect> reading =
                Documents.standard().read(Input.of("effect.json", json), "effect", DelayedEffect.class);

        assertThat(reading.problems())
                .extracting(found -> found.pointer() + " " + found.rule())
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "/value/perEuro, VALUE_RETURN",
        "/value/deadweight, CORRECTION",
        "/value/attribution, CORRECTION",
        "/value/displacement, CORRECTION",
        "/value/optimism, CORRECTION",
        "/cash/perEuro, CASH_RETURN",
        "/delay, DELAY",
        "/delay/months, DELAY",
        "/delay/life, DELAY",
        "/beneficiaries/0, BENEFICIARY_SHARE",
        "/beneficiaries/0/cashable, BENEFICIARY_SHARE",
    })
    void aClaimGroundsANumberOfItsOwnUseAndNoOther(String field, Use fitting) {
        assertThat(withClaim(field, claim(fitting)).id()).isEqualTo("effect");
        for (Use other : Use.values()) {
            if (other != fitting) {
                assertThatExceptionOfType(InvalidValueException.class)
                        .as("%s as %s", field, other)
                        .isThrownBy(() -> withClaim(field, claim(other)))
                        .satisfies(e -> assertThat(e.faults())
                                .extracting(Fault::pointer, Fault::rule)
                                .containsExactly(tuple(field + "/evidence/use", "claim-use")));
            }
        }
    }

    @Test
    void aSocialReturnIsNoCash() {
        Grounded social = Claims.standard().get("seor-mean-return").grounded(Use.VALUE_RETURN, Language.EN);

        assertThat(social.point()).isEqualTo(1.6);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> effect(
                        Delay.TwoStage.of(Grounded.of(12, CHOSEN)),
                        Return.of(social),
                        Optional.of(Return.of(social)),
                        Beneficiary.of(SUPPORT, Share.ALL, CHOSEN)))
                .withMessageContaining(
                        "The return in cash of measure (effect) must rest on a claim for use as return in cash")
                .withMessageContaining("is for use as return in the value book, no cash");
    }

    private static BudgetShift shift(Parameter share, Companions companions) {
        return BudgetShift.builder()
                .id("shift")
                .title(LocalizedText.same("shift"))
                .from(SUPPORT)
                .to(BASE)
                .share(share)
                .path(Path.step())
                .companions(companions)
                .build();
    }

    @ParameterizedTest
    @EnumSource(Use.class)
    void aShiftTakesClaimsOfSharesOnly(Use use) {
        Parameter share = Parameter.of(Estimate.of(0.3), claim(use));

        if (use == Use.CLIENT_SHARE || use == Use.BUDGET_SHARE) {
            assertThat(shift(share, Companions.NONE).share()).isEqualTo(share);
        } else {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> shift(share, Companions.NONE))
                    .satisfies(e ->
                            assertThat(e.faults()).extracting(Fault::pointer).containsExactly("/share/evidence/use"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/companions/costPerMovedClient, COST_SHARE",
        "/companions/inducedDemand, INDUCED_DEMAND",
        "/companions/lostOwnContribution, BUDGET_SHARE",
        "/companions/remainingDuty, CLIENT_SHARE",
        "/companions/transition/perYear, SCENARIO_AMOUNT",
    })
    void aCompanionOfAShiftTakesAClaimOfItsOwnUse(String field, Use fitting) {
        for (Use use : Use.values()) {
            Parameter claimed = Parameter.of(Estimate.of(0.3), claim(use));
            Companions companions = Companions.builder()
                    .costPerMovedClient(field.endsWith("costPerMovedClient") ? claimed : Parameter.of(1))
                    .inducedDemand(field.endsWith("inducedDemand") ? claimed : Parameter.ZERO)
                    .lostOwnContribution(field.endsWith("lostOwnContribution") ? claimed : Parameter.ZERO)
                    .remainingDuty(field.endsWith("remainingDuty") ? claimed : Parameter.ZERO)
                    .transition(new TransitionTeam(field.endsWith("perYear") ? claimed : Parameter.of(1), 1))
                    .build();
            if (use == fitting) {
                assertThat(shift(Parameter.ZERO, companions).companions()).isEqualTo(companions);
            } else {
                assertThatExceptionOfType(InvalidValueException.class)
                        .isThrownBy(() -> shift(Parameter.ZERO, companions))
                        .satisfies(e -> assertThat(e.faults())
                                .extracting(Fault::pointer)
                                .containsExactly(field + "/evidence/use"));
            }
        }
    }

    @Test
    void growthTakesAClaimOfGrowthOnly() {
        Parameter claimed = Parameter.of(Estimate.of(0.02), claim(Use.GROWTH));
        Parameter other = Parameter.of(Estimate.of(0.02), claim(Use.CONTEXT));

        assertThat(Growth.of(claimed, Parameter.ZERO).volume()).isEqualTo(claimed);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Growth.of(other, other))
                .satisfies(e -> assertThat(e.faults())
                        .extracting(Fault::pointer)
                        .containsExactly("/volume/evidence/use", "/price/evidence/use"));
    }
}
