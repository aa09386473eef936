package nl.geldstroom.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Claim;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.evidence.Strength;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.index.Correction;
import nl.geldstroom.index.IndexSeries;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.law.LawId;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Price;
import nl.geldstroom.money.Rounding;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.Party;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.provision.TaskFieldCode;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.time.BusinessDayRule;
import nl.geldstroom.time.PaymentRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written reads back equal, and looks as documented. */
class RoundTripTest {

    private static final Documents DOCUMENTS = Documents.standard();

    private record Case(Class<?> type, Object value, String json) {
        @Override
        public String toString() {
            return type.getSimpleName() + " " + json;
        }
    }

    private static <T> Case written(Class<T> type, T value, String json) {
        return new Case(type, value, json);
    }

    static List<Case> values() {
        return List.of(
                written(Money.class, Money.euros("-0.05"), "-0.05"),
                written(Money.class, Money.euros(815_183), "815183.00"),
                written(Share.class, Share.of("0.850"), "0.85"),
                written(Price.class, Price.of("0.745"), "0.745"),
                written(Rounding.class, Rounding.HALF_EVEN, "\"halfEven\""),
                written(PartyId.class, PartyId.of("org:sociaal-werk"), "\"org:sociaal-werk\""),
                written(LawId.class, LawId.of("wmo2015"), "\"wmo2015\""),
                written(LineId.class, LineId.of("gm:1509/6.712"), "\"gm:1509/6.712\""),
                written(TaskFieldCode.class, TaskFieldCode.of("6.712"), "\"6.712\""),
                written(ProvisionKind.class, ProvisionKind.TAILOR_MADE, "\"tailorMade\""),
                written(Reliability.class, Reliability.LOW, "\"low\""),
                written(Strength.class, Strength.CONTROLLED, "\"controlled\""),
                written(Language.class, Language.EN, "\"en\""),
                written(LocalizedText.class, LocalizedText.of("zorg", "care"), "{\"nl\": \"zorg\", \"en\": \"care\"}"),
                written(LocalizedText.class, LocalizedText.same("GALA"), "\"GALA\""),
                written(Estimate.class, Estimate.of(1e-9), "0.000000001"),
                written(Estimate.class, Estimate.of(-0.0), "-0.0"),
                written(
                        Estimate.class,
                        Estimate.triangular(0, 1.5, 2),
                        "{\"type\": \"triangular\", \"min\": 0, \"mode\": 1.5, \"max\": 2}"),
                written(
                        Estimate.class,
                        new Estimate.Uniform(0, 1, Optional.of(0.25)),
                        "{\"type\": \"uniform\", \"min\": 0, \"max\": 1, \"stated\": 0.25}"),
                written(Parameter.class, Parameter.of(0.14), "0.14"),
                written(
                        Parameter.class,
                        Parameter.of(Estimate.of(0.14), Assumption.of("me", "a guess")),
                        "{\"estimate\": 0.14, \"evidence\": {\"type\": \"assumption\", \"author\": \"me\","
                                + " \"why\": \"a guess\"}}"),
                written(
                        Parameter.class,
                        Parameter.of(Estimate.pert(0.1, 0.3, 0.6)),
                        "{\"estimate\": {\"type\": \"pert\", \"min\": 0.1, \"mode\": 0.3, \"max\": 0.6}}"),
                written(
                        Evidence.class,
                        Publication.builder()
                                .source("CBS")
                                .url(URI.create("https://www.cbs.nl/iv3?a=1"))
                                .date(LocalDate.of(2025, 3, 1))
                                .reliability(Reliability.HIGH)
                                .build(),
                        "{\"type\": \"published\", \"source\": \"CBS\", \"url\": \"https://www.cbs.nl/iv3?a=1\","
                                + " \"date\": \"2025-03-01\", \"reliability\": \"high\"}"),
                written(
                        Evidence.class,
                        Claim.builder()
                                .says("about 1.6")
                                .speaker("a minister")
                                .source("letter")
                                .strength(Strength.CASES)
                                .reliability(Reliability.MEDIUM)
                                .use(Use.VALUE_RETURN)
                                .build(),
                        "{\"type\": \"claim\", \"says\": \"about 1.6\", \"speaker\": \"a minister\", \"source\": \"letter\","
                                + " \"strength\": \"cases\", \"reliability\": \"medium\", \"use\": \"valueReturn\"}"),
                written(
                        Party.class,
                        Municipality.of("1509", "Oude IJsselstreek"),
                        "{\"type\": \"municipality\", \"code\": \"1509\", \"name\": \"Oude IJsselstreek\"}"),
                written(
                        PaymentRule.class,
                        new PaymentRule.InArrears(30, BusinessDayRule.MODIFIED_FOLLOWING),
                        "{\"type\": \"inArrears\", \"daysAfter\": 30, \"rule\": \"modifiedFollowing\"}"),
                written(Indexation.class, new Indexation.None(), "{\"type\": \"none\"}"),
                written(
                        Indexation.class,
                        new Indexation.Assumed(Parameter.of(0.03)),
                        "{\"type\": \"assumed\", \"ratePerYear\": 0.03}"),
                written(IndexSeries.class, IndexSeries.of("ova"), "\"ova\""),
                written(Correction.class, Correction.RELATIVE, "\"relative\""),
                written(Year.class, Year.of(2027), "2027"),
                written(BigDecimal.class, new BigDecimal("1E+3"), "1000"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesOfTheModelReadBackEqual(Case given) {
        String json = DOCUMENTS.write("value", given.value());
        assertThat(json.strip().replaceAll("\\s+", " ").replace("{ \"", "{\"").replace(" }", "}"))
                .isEqualTo("{\"model\": \"geldstroom\", \"version\": 1, \"value\": " + given.json() + "}");
        Object back = DOCUMENTS.read(Input.of("x", json), "value", given.type()).orThrow();
        if (given.value() instanceof BigDecimal number) {
            assertThat((BigDecimal) back).isEqualByComparingTo(number);
        } else {
            assertThat(back).isEqualTo(given.value());
        }
    }

    /** A holder, because a text as such has no type of its own in the model. */
    public record Anything(String text, double number, long whole, ImmutableMap<String, ImmutableList<String>> map) {}

    @Property
    void textsAndNumbersOfAnyKindReadBackEqual(
            @ForAll String text, @ForAll double number, @ForAll long whole, @ForAll String key) {
        Anything value = new Anything(text, number, whole, ImmutableMap.of(key, ImmutableList.of(text, key)));
        String json = DOCUMENTS.write("value", value);
        assertThat(DOCUMENTS.read(Input.of("x", json), "value", Anything.class).orThrow())
                .isEqualTo(value);
    }
}
