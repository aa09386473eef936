package nl.geldstroom.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.baseline.Growth;
import nl.geldstroom.document.Input;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.law.LawId;
import nl.geldstroom.measure.Beneficiary;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Companions;
import nl.geldstroom.measure.Delay;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.Path;
import nl.geldstroom.measure.Reinvestment;
import nl.geldstroom.measure.Return;
import nl.geldstroom.measure.TransitionTeam;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Given;
import nl.geldstroom.scenario.Horizon;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.scenario.ScenarioDocuments;
import nl.geldstroom.source.GrantPart;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.text.LocalizedText;

/**
 * The national scenario of {@link Peers}, one municipality at a time.
 *
 * <p>Eight lines of three payers over 180 months; each line has a growth of volume and of price that is drawn for every
 * year. A third of the tailor-made support moves to the social base in five years, with its companions and a team; a grant
 * ends after 2028; what is spent on the social base saves later on support of the municipality, and on care of the insurers
 * and of the Long-term Care Fund; a part of what the municipality saves is spent on the social base again.
 *
 * <p>The lines have the same ids in every municipality, so that all municipalities share the parameters of the same ids:
 * only {@code shift/share} varies by municipality.
 */
final class PeersScenario {

    static final int FIRST = 2025;
    static final int LAST = 2039;
    static final int YEARS = LAST - FIRST + 1;
    static final int MONTHS = 12 * YEARS;
    static final int START = 2027;

    static final PartyId INSURERS = PartyId.of("org:zorgverzekeraars");
    static final PartyId CARE_FUND = PartyId.of("org:fonds-langdurige-zorg");

    /** The lines: six of the municipality, one of the insurers, one of the Long-term Care Fund. */
    static final ImmutableList<LineId> LINES = ImmutableList.of(
            LineId.of("6.1"),
            LineId.of("6.21"),
            LineId.of("6.60"),
            LineId.of("6.711"),
            LineId.of("6.712"),
            LineId.of("7.1"),
            LineId.of("wijkverpleging"),
            LineId.of("verpleeghuis"));

    /** How many of the lines are of the municipality. */
    static final int MUNICIPAL = 6;

    static final int TO = 0;
    static final int HELP = 3;
    static final int FROM = 4;
    static final int NURSING = 6;
    static final int HOMES = 7;

    static final int PHASE_IN = 60;
    static final int TEAM_YEARS = 3;

    /** The part of the effect in care that lands in nursing homes; the rest lands in district nursing. */
    static final double HOMES_SHARE = 0.4;

    /** The parameters that are drawn once for the country, in the order in which the file of draws has them. */
    static final ImmutableList<String> ONCE = ImmutableList.of(
            "shift/costPerMovedClient",
            "shift/inducedDemand",
            "shift/lostOwnContribution",
            "shift/remainingDuty",
            "support/lag",
            "support/life",
            "support/value",
            "support/cash",
            "care/lag",
            "care/life",
            "care/value",
            "care/cash",
            "care/cashable/wijkverpleging",
            "given/refill",
            "reinvestment/share");

    /** The parameter that is drawn for every municipality. */
    static final String PER_TOWN = "shift/share";

    private static final Evidence CHOSEN =
            Assumption.of("benchmark", "gekozen voor de meting / chosen for the measurement");

    private PeersScenario() {}

    /**
     * The scenario of a municipality.
     *
     * @param town its amounts
     * @return the scenario
     */
    static Scenario of(PeersTown town) {
        return Scenario.builder()
                .id("national-" + town.id().identifier())
                .title(text("Nationaal rekenvoorbeeld", "National yardstick"))
                .given(given(town))
                .addMeasures(BudgetShift.builder()
                        .id("shift")
                        .title(text("Van maatwerk naar sociale basis", "From tailor-made support to social base"))
                        .from(LINES.get(FROM))
                        .to(LINES.get(TO))
                        .share(Parameter.of(Estimate.uniform(0.1, 0.5).perEntity(), CHOSEN))
                        .path(Path.linear(PHASE_IN))
                        .companions(Companions.builder()
                                .costPerMovedClient(uniform(0.6, 1))
                                .inducedDemand(uniform(0, 0.3))
                                .lostOwnContribution(uniform(0, 0.04))
                                .remainingDuty(uniform(0, 0.2))
                                .transition(new TransitionTeam(Parameter.of(town.team()), TEAM_YEARS))
                                .build())
                        .build())
                .addMeasures(DelayedEffect.builder()
                        .id("support")
                        .title(text("Minder hulp nodig", "Less help needed"))
                        .of(LINES.get(TO))
                        .delay(new Delay.TwoStage(grounded(12, 24), Optional.of(grounded(24, 48))))
                        .value(Return.of(grounded(1, 2)))
                        .cash(Return.of(grounded(0.2, 0.6)))
                        .addBeneficiaries(Beneficiary.of(LINES.get(HELP), Share.of(BigDecimal.ONE), CHOSEN))
                        .build())
                .addMeasures(DelayedEffect.builder()
                        .id("care")
                        .title(text("Minder zorg nodig", "Less care needed"))
                        .of(LINES.get(TO))
                        .delay(new Delay.TwoStage(grounded(18, 42), Optional.of(grounded(36, 84))))
                        .value(Return.of(grounded(0.5, 1.5)))
                        .cash(Return.of(grounded(0.1, 0.5)))
                        .addBeneficiaries(new Beneficiary(
                                LINES.get(NURSING), Share.of("0.6"), CHOSEN, Optional.of(grounded(0.3, 0.7))))
                        .addBeneficiaries(Beneficiary.of(LINES.get(HOMES), Share.of("0.4"), CHOSEN))
                        .build())
                .addMeasures(Reinvestment.builder()
                        .id("reinvestment")
                        .title(text("Herinvestering in de sociale basis", "Reinvestment in the social base"))
                        .addOf("shift", "support")
                        .from(LINES.get(HELP))
                        .into(LINES.get(TO))
                        .share(grounded(0.3, 0.7))
                        .build())
                .horizon(Horizon.of(START, LAST))
                .build();
    }

    private static Given given(PeersTown town) {
        ImmutableList.Builder<BudgetLine> lines = ImmutableList.builder();
        for (int line = 0; line < LINES.size(); line++) {
            boolean municipal = line < MUNICIPAL;
            lines.add(BudgetLine.builder()
                    .id(LINES.get(line))
                    .payer(municipal ? town.id() : line == NURSING ? INSURERS : CARE_FUND)
                    .law(municipal ? LawId.WMO2015 : line == NURSING ? LawId.ZVW : LawId.WLZ)
                    .cost(Money.ofCents(town.cost().get(line)))
                    .income(Money.ofCents(town.income().get(line)))
                    .growth(Growth.of(
                            Parameter.of(Estimate.uniform(-0.01, 0.03).perYear(), CHOSEN),
                            Parameter.of(Estimate.uniform(0.01, 0.05).perYear(), CHOSEN)))
                    .build());
        }
        ImmutableSortedMap.Builder<Year, Money> grants = ImmutableSortedMap.naturalOrder();
        for (int year = 0; year < YEARS; year++) {
            if (town.grants().get(year) != 0) {
                grants.put(Year.of(FIRST + year), Money.ofCents(town.grants().get(year)));
            }
        }
        return Given.builder()
                .addParties(new NamedParty(town.id(), town.id().text(), Optional.empty()))
                .baseline(Baseline.builder()
                        .year(Year.of(FIRST))
                        .growth(Growth.NONE)
                        .addAllLines(lines.build())
                        .build())
                .addSources(SpecificGrant.builder()
                        .id("grant")
                        .title(text("Uitkering met een einde", "Grant with an end"))
                        .recipient(town.id())
                        .amounts(grants.build())
                        .addParts(new GrantPart(
                                LINES.get(TO), Share.of(BigDecimal.ONE), text("sociale basis", "social base")))
                        .build())
                .refill(grounded(0.8, 1))
                .build();
    }

    private static Parameter uniform(double low, double high) {
        return Parameter.of(Estimate.uniform(low, high), CHOSEN);
    }

    private static Grounded grounded(double low, double high) {
        return Grounded.of(Estimate.uniform(low, high), CHOSEN);
    }

    private static LocalizedText text(String nl, String en) {
        return LocalizedText.of(nl, en);
    }

    /**
     * The scenario of one municipality as the ordinary reader reads it from the JSON beside this class.
     *
     * @return the scenario of gm:1509 with made-up amounts
     */
    static Scenario fromJson() {
        return new ScenarioDocuments()
                .read(Input.of("national-scenario.json", resource("national-scenario.json")))
                .orThrow();
    }

    /**
     * A text that belongs to this package.
     *
     * @param name the name of the file
     * @return its text
     */
    static String resource(String name) {
        try {
            return Resources.toString(Resources.getResource(PeersScenario.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
