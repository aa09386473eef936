package nl.geldstroom.source;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.money.Money;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/**
 * Where the money of health insurance and long-term care comes from, nationally (<i>Zorgverzekeringsfonds, zorgverzekeraars,
 * Fonds langdurige zorg</i>), in 2021 to 2023.
 *
 * <p>Budget figures of the ministry of VWS (staatvenz.nl, 2023) with the identities that must hold between them. Example: the
 * insurers of 2023 spend 56,762.4 million; 29,525.5 of equalisation, 134.2 for children, 23,040.0 and 724.6 of premium and
 * 3,338.1 of deductibles make exactly that. The capital of the Health Insurance Fund of 2022 does not follow from its balance of
 * 994.3, which is corrected for a dip in treatments declared, but from the 724.3 before that correction.
 */
public final class CareFunds {

    private static final String SOURCE =
            "staatvenz.nl, begroting VWS 2023, Zorgverzekeringsfonds, zorgverzekeraars en Fonds" + " langdurige zorg";

    private CareFunds() {}

    private static final class Standard {
        static final GrantTable TABLE = load();

        private static GrantTable load() {
            try (InputStream in = CareFunds.class.getResourceAsStream("care-funds.csv")) {
                if (in == null) {
                    throw new IllegalStateException(
                            "The table care-funds.csv must stand beside " + CareFunds.class + ".");
                }
                return GrantTable.read("care-funds.csv", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The published posts.
     *
     * @return a row for each, in euros by year
     */
    public static GrantTable standard() {
        return Standard.TABLE;
    }

    /**
     * What must hold between the posts; figures in tenths of millions may be rounded apart.
     *
     * @return the identities of the two funds and of the insurers
     */
    public static ImmutableList<BalanceIdentity> identities() {
        Money rounding = Money.euros(200_000);
        return ImmutableList.of(
                BalanceIdentity.of(
                        "zvf-expenditure",
                        LocalizedText.of("uitgaven Zorgverzekeringsfonds", "expenditure of the Health Insurance Fund"),
                        rounding,
                        "zvf-expenditure",
                        "zvf-to-insurers",
                        "zvf-catastrophe",
                        "zvf-handling-children",
                        "zvf-direct"),
                BalanceIdentity.of(
                        "zvf-income",
                        LocalizedText.of("inkomsten Zorgverzekeringsfonds", "income of the Health Insurance Fund"),
                        rounding,
                        "zvf-income",
                        "zvf-income-related",
                        "zvf-state-children",
                        "zvf-other"),
                BalanceIdentity.of(
                        "zvf-balance",
                        LocalizedText.of("saldo Zorgverzekeringsfonds", "balance of the Health Insurance Fund"),
                        rounding,
                        "zvf-balance",
                        "zvf-income",
                        "-zvf-expenditure"),
                BalanceIdentity.of(
                        "zvf-capital",
                        LocalizedText.of("vermogen Zorgverzekeringsfonds", "capital of the Health Insurance Fund"),
                        rounding,
                        "zvf-capital",
                        "zvf-capital@-1",
                        "zvf-balance"),
                BalanceIdentity.of(
                        "zvf-capital-uncorrected",
                        LocalizedText.of(
                                "vermogen Zorgverzekeringsfonds, saldo niet gecorrigeerd voor de DBC-dip",
                                "capital of the Health Insurance Fund, balance not corrected for the DBC dip"),
                        rounding,
                        "zvf-capital",
                        "zvf-capital@-1",
                        "zvf-balance-uncorrected"),
                BalanceIdentity.of(
                        "zvf-norm",
                        LocalizedText.of(
                                "vermogen boven de norm van het Zorgverzekeringsfonds",
                                "capital of the Health Insurance Fund above its norm"),
                        rounding,
                        "zvf-above-norm",
                        "zvf-capital",
                        "-zvf-norm"),
                BalanceIdentity.of(
                        "insurers-expenditure",
                        LocalizedText.of("uitgaven zorgverzekeraars", "expenditure of insurers"),
                        rounding,
                        "insurers-total",
                        "insurers-care",
                        "insurers-corona",
                        "insurers-handling"),
                BalanceIdentity.of(
                        "insurers-income",
                        LocalizedText.of("inkomsten zorgverzekeraars", "income of insurers"),
                        rounding,
                        "insurers-total",
                        "zvf-to-insurers",
                        "zvf-catastrophe",
                        "zvf-handling-children",
                        "insurers-premium",
                        "insurers-surcharge",
                        "insurers-deductible"),
                BalanceIdentity.of(
                        "flz-expenditure",
                        LocalizedText.of("uitgaven Fonds langdurige zorg", "expenditure of the Long-term Care Fund"),
                        rounding,
                        "flz-expenditure",
                        "flz-care",
                        "flz-handling"),
                BalanceIdentity.of(
                        "flz-income",
                        LocalizedText.of("inkomsten Fonds langdurige zorg", "income of the Long-term Care Fund"),
                        rounding,
                        "flz-income",
                        "flz-premium",
                        "flz-own-contributions",
                        "flz-bikk",
                        "flz-state"),
                BalanceIdentity.of(
                        "flz-balance",
                        LocalizedText.of("saldo Fonds langdurige zorg", "balance of the Long-term Care Fund"),
                        Money.euros(100_000),
                        "flz-balance",
                        "flz-income",
                        "-flz-expenditure"),
                BalanceIdentity.of(
                        "flz-capital",
                        LocalizedText.of("vermogen Fonds langdurige zorg", "capital of the Long-term Care Fund"),
                        Money.euros(100_000),
                        "flz-capital",
                        "flz-capital@-1",
                        "flz-balance"));
    }

    /**
     * All identities in all years.
     *
     * @return the results, discrepancies included
     */
    public static ImmutableList<BalanceIdentity.Result> check() {
        return identities().stream()
                .flatMap(identity -> identity.check(standard()).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What pays a line of all insurers together: equalisation, the catastrophe scheme and children's handling cost from the
     * fund, premium with surcharge, and deductibles.
     *
     * @param line a line with the expenditure of the insurers, of which the income is inside the baseline
     * @param year 2021 to 2023
     * @return three sources
     */
    public static ImmutableList<FundingSource> ofInsurers(LineId line, int year) {
        return ImmutableList.of(
                source(
                        OtherSource.ofInsurance(Instrument.EQUALISATION_PAYMENT, line),
                        year,
                        "zvf-to-insurers",
                        "zvf-catastrophe",
                        "zvf-handling-children"),
                source(
                        OtherSource.ofInsurance(Instrument.NOMINAL_PREMIUM, line),
                        year,
                        "insurers-premium",
                        "insurers-surcharge"),
                source(OtherSource.ofInsurance(Instrument.DEDUCTIBLE, line), year, "insurers-deductible"));
    }

    /**
     * What the Long-term Care Fund has for a line of all care offices together.
     *
     * @param line a line with the expenditure of the fund
     * @param year 2021 to 2023
     * @return one source with the income of the fund
     */
    public static ImmutableList<FundingSource> ofLongTermCare(LineId line, int year) {
        return ImmutableList.of(source(OtherSource.longTermCareFund(line), year, "flz-income"));
    }

    /**
     * The amount of a post.
     *
     * @param post its name
     * @param year 2021 to 2023
     * @return the amount
     * @throws IllegalArgumentException if there is no such post or year
     */
    public static Money amount(String post, int year) {
        return standard()
                .find(post)
                .filter(row -> row.amounts().containsKey(Year.of(year)))
                .map(row -> row.amount(Year.of(year)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The post (" + post + ") in " + year + " must be one of the care funds of 2021 to 2023."));
    }

    private static OtherSource source(OtherSource.Outline outline, int year, String... posts) {
        Money sum = Money.ZERO;
        for (String post : posts) {
            sum = sum.plus(amount(post, year));
        }
        return outline.everyYearFrom(year, sum).resting(Publication.read(SOURCE));
    }
}
