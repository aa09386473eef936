package nl.geldstroom.evidence;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.time.RoughDate;
import org.immutables.value.Value;

/**
 * A claim as a catalogue keeps it (<i>vastgelegde bewering</i>): who said what of whom, the figure in it, and for what a
 * model may use that figure.
 *
 * <p>For example {@code seor-mean-return}: SEOR, on 14 of 32 business cases, about 1.6 euros per euro, for the value book.
 * A figure for the value book does not become a share or cash: {@link #parameter} refuses every other use.
 *
 * @param id its name in the catalogue
 * @param rows the rows of the coverage page that ask for it, for example {@code S3-06}; empty if none does
 * @param quote the words of the source in its own language; absent if it was read through others
 * @param text what it comes to
 * @param speaker who said it
 * @param source where it stands
 * @param date when it was said, as precisely as it is known; absent if unknown
 * @param population whom or what it is about; absent if not said
 * @param strength how strong the support is
 * @param reliability how the statement was read
 * @param figure the figure in it; absent for a statement without one
 * @param use for what a model may use it
 * @param caution what to mind in using it; absent if there is nothing
 */
@Value.Builder
public record RecordedClaim(
        ClaimId id,
        ImmutableList<String> rows,
        Optional<String> quote,
        LocalizedText text,
        String speaker,
        String source,
        Optional<RoughDate> date,
        Optional<LocalizedText> population,
        Strength strength,
        Reliability reliability,
        Optional<ClaimFigure> figure,
        Use use,
        Optional<LocalizedText> caution) {

    private static final Pattern ROW = Pattern.compile("S[0-4]-[0-9]{2}");

    /**
     * Checks that speaker and source are there and that the use fits the figure.
     *
     * @param id its name in the catalogue
     * @param rows the rows of the coverage page that ask for it
     * @param quote the words of the source
     * @param text what it comes to
     * @param speaker who said it
     * @param source where it stands
     * @param date when it was said
     * @param population whom or what it is about
     * @param strength how strong the support is
     * @param reliability how the statement was read
     * @param figure the figure in it
     * @param use for what a model may use it
     * @param caution what to mind in using it
     * @throws IllegalArgumentException if speaker or source is blank, a row is none, or it is for calculation without a
     *     figure or with one of another unit
     */
    public RecordedClaim {
        Texts.required("speaker of the claim (" + id + ")", speaker);
        Texts.required("source of the claim (" + id + ")", source);
        rows.forEach(row -> {
            if (!ROW.matcher(row).matches()) {
                throw new IllegalArgumentException(
                        "The row (" + row + ") of the claim (" + id + ") must be as S3-06, from S0 to S4.");
            }
        });
        if (use.isForCalculation() && figure.isEmpty()) {
            throw new IllegalArgumentException("The claim (" + id + ") must have a figure to be for use as " + word(use)
                    + ". Maybe it is context.");
        }
        figure.ifPresent(number -> {
            if (!fits(use, number.unit())) {
                throw new IllegalArgumentException("The figure of the claim (" + id + ") must have another unit than "
                        + number.unit().name().toLowerCase(Locale.ROOT) + " to be for use as " + word(use)
                        + ".");
            }
        });
    }

    private static boolean fits(Use use, ClaimFigure.Unit unit) {
        return switch (use) {
            case VALUE_RETURN, CASH_RETURN -> unit == ClaimFigure.Unit.RATIO;
            case CLIENT_SHARE,
                    BUDGET_SHARE,
                    INDUCED_DEMAND,
                    CORRECTION,
                    BENEFICIARY_SHARE,
                    COST_SHARE,
                    GROWTH,
                    PROBABILITY -> unit == ClaimFigure.Unit.SHARE;
            case DELAY -> unit == ClaimFigure.Unit.MONTHS;
            case TERM -> unit == ClaimFigure.Unit.YEARS;
            case SCENARIO_AMOUNT -> unit == ClaimFigure.Unit.EUROS_PER_YEAR;
            case QUANTITY ->
                unit == ClaimFigure.Unit.COUNT
                        || unit == ClaimFigure.Unit.PERSONS
                        || unit == ClaimFigure.Unit.HOURS_PER_WEEK
                        || unit == ClaimFigure.Unit.HOURS_PER_DAY
                        || unit == ClaimFigure.Unit.TIMES_PER_YEAR;
            case CONTEXT, NOT_FOR_CALCULATION -> true;
        };
    }

    private static String word(Use use) {
        return use.label().en();
    }

    /**
     * Starts a claim of a catalogue.
     *
     * @return a builder
     */
    public static RecordedClaimBuilder builder() {
        return new RecordedClaimBuilder();
    }

    /**
     * The claim as evidence of a parameter.
     *
     * @param language the language of its text and population
     * @return the claim; its date is absent unless the day is known
     */
    public Claim claim(Language language) {
        return new Claim(
                text.in(language),
                speaker,
                source,
                date.flatMap(RoughDate::day),
                population.map(words -> words.in(language)),
                strength,
                reliability,
                use);
    }

    /**
     * The figure as a parameter of a model, with the claim as its evidence.
     *
     * @param as for what the model uses it
     * @param language the language of the evidence
     * @return the parameter; its value is shown as unverified wherever it is printed
     * @throws IllegalArgumentException if the claim is for another use
     */
    public Parameter parameter(Use as, Language language) {
        if (as != use || !use.isForCalculation()) {
            throw new IllegalArgumentException(
                    "The claim (" + id + ") must be used as: " + word(use) + "; not as: " + word(as) + ".");
        }
        return Parameter.of(figure.orElseThrow().estimate(), claim(language));
    }

    /**
     * The figure as a number that never stands without evidence, such as a return.
     *
     * @param as for what the model uses it
     * @param language the language of the evidence
     * @return the number with the claim as its evidence
     * @throws IllegalArgumentException if the claim is for another use
     */
    public Grounded grounded(Use as, Language language) {
        return Grounded.of(parameter(as, language).estimate(), claim(language));
    }

    /**
     * How old the claim is.
     *
     * @param on the day on which somebody looks at it
     * @return whole years since the last day on which it can have been said; absent if its date is unknown or later
     */
    public Optional<Integer> ageOn(LocalDate on) {
        return Ageing.years(date.map(RoughDate::latest), on);
    }

    /**
     * What to say about its age.
     *
     * @param on the day on which somebody looks at it
     * @param years from how many years on age is worth a remark
     * @return the remark; absent if it is younger
     */
    public Optional<LocalizedText> remarkOn(LocalDate on, int years) {
        return Ageing.remark(date.map(RoughDate::latest), on, years);
    }
}
