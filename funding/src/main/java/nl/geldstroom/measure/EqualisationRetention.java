package nl.geldstroom.measure;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Grounded;
import nl.geldstroom.evidence.Use;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Column;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.plan.PostingKind;
import nl.geldstroom.plan.Unit;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * What risk equalisation leaves of an insurer's saving (<i>risicoverevening</i>), and who ends up with the rest.
 *
 * <p>Equalisation payments follow what care cost in earlier years, so that a lower cost of this year lowers the payments of
 * later ones. It holds for any saving on the named lines, whichever measure causes it, and for extra cost in reverse: what
 * an insurer puts into prevention therefore belongs on a line that is not named. Of each line, in the order of their ids, with
 * what it costs less than under unchanged policy {@code s} (all that is credited to the account {@code cost/LINE} less all that
 * is debited to it, other than the cost under unchanged policy itself), the retention {@code w0, w1, ..., wn} of the years
 * since the saving arose, and the market share {@code m}, all of one month:
 *
 * <pre>
 * e = r((((1-w0)·s[t]) + ((w0-w1)·s[t-12])) + ((w1-w2)·s[t-24]) + ...)   no insurer keeps it: premiums follow
 * k = s[t] - e                                                          what insurers keep
 * i = r(m·k)                                                            of which this insurer
 * </pre>
 *
 * <p>The terms are added from left to right; before the first month s is zero, and after the last year of the path w stays as
 * it is. That is the same as a saving by cohorts: each increase of the level s is kept for w0 in its first twelve months, for w1
 * in the next twelve, and so on. Postings of the kind equalisation, each through the account {@code between/ID} that is then
 * empty again: {@code s - i} from the payer of the line (one posting for each line), and with a minus what others get: {@code
 * k - i} to other insurers and {@code e} to those who pay premiums (summed over the lines). Together they are zero: what the
 * insurer loses others have. When a saving ends, equalisation goes on taking until its path is through.
 *
 * <p>Example: 1,000.00 saved every month from January 2027 on, with the standard path 100, 50, 25, 0 % and a market share of
 * 0.6: the insurer keeps 600.00 a month in 2027, 300.00 in 2028, 150.00 in 2029 and nothing from 2030; other insurers 400.00,
 * 200.00, 100.00 and nothing; who pays premiums nothing, 500.00, 750.00 and 1,000.00. Source of the direction: ESB, 22 October
 * 2015, on district nursing (unverified); the path is an assumption. A municipality keeps its own saving: the general grant
 * does not follow the number of clients.
 *
 * @param id the name of the measure, unique within the scenario
 * @param title what it is called
 * @param lines lines of insurers under the Zvw, at least one
 * @param retention the part that insurers keep in the first year of a saving, in the next, and so on, each 0 to 1, never
 *     rising; the last one stays. Empty: {@link #STANDARD_PATH}
 * @param marketShare the insurer's part of those who are insured on the lines, 0 to 1; absent: all of them
 * @param otherInsurers under which name the other insurers stand in the books; absent: {@link #OTHER_INSURERS}
 * @param premiumPayers under which name those who pay premiums stand in the books; absent: {@link #PREMIUM_PAYERS}
 */
@Value.Builder
@JsonTypeName("equalisationRetention")
public record EqualisationRetention(
        String id,
        LocalizedText title,
        ImmutableSet<LineId> lines,
        ImmutableList<Grounded> retention,
        Optional<Grounded> marketShare,
        Optional<PartyId> otherInsurers,
        Optional<PartyId> premiumPayers)
        implements Measure {

    /** The other insurers, as a party in the books. */
    public static final PartyId OTHER_INSURERS = PartyId.of("org:other-insurers");

    /** All who pay a premium for health insurance, as a party in the books. */
    public static final PartyId PREMIUM_PAYERS = PartyId.of("org:premium-payers");

    /** What insurers keep of a saving by year since it arose, unless somebody says otherwise: 100, 50, 25, 0 %. */
    public static final ImmutableList<Grounded> STANDARD_PATH = path(
            Assumption.of(
                    "Geldstroom",
                    "behoud na risicoverevening 100/50/25/0 % / retention after risk equalisation 100/50/25/0 %"),
            1,
            0.5,
            0.25,
            0);

    private static final Grounded ALL_INSURED = Grounded.of(
            1,
            Assumption.of(
                    "Geldstroom",
                    "op de regels staan alleen eigen verzekerden / the lines hold only the insurer's own insured"));

    /**
     * Checks the lines and the ranges.
     *
     * @param id the name of the measure
     * @param title what it is called
     * @param lines lines of insurers under the Zvw
     * @param retention the part that insurers keep by year
     * @param marketShare the insurer's part of those who are insured
     * @param otherInsurers the other insurers in the books
     * @param premiumPayers those who pay premiums in the books
     * @throws nl.geldstroom.document.InvalidValueException if there is no line, one stands there twice, a number is out of its
     *     range, the path rises, or a number rests on a claim that is for another use; all at once
     */
    public EqualisationRetention {
        String of = " of measure (" + id + ")";
        Faults faults = new Faults();
        Checks.notEmpty(faults, "/lines", lines, of);
        for (int year = 0; year < retention.size(); year++) {
            String at = "/retention/" + year;
            String what = "retention of year " + (year + 1) + of;
            Checks.share(faults, at, what, retention.get(year));
            retention.get(year).usedAs(faults, at, what, Use.BENEFICIARY_SHARE);
            if (year > 0
                    && retention.get(year).point() > retention.get(year - 1).point()) {
                faults.add(
                        at,
                        "retention-rises",
                        "The " + what + " (" + retention.get(year).point()
                                + ") must not be above that of the year before ("
                                + retention.get(year - 1).point() + ").");
            }
        }
        marketShare.ifPresent(share -> {
            Checks.share(faults, "/marketShare", "market share" + of, share);
            share.usedAs(faults, "/marketShare", "market share" + of, Use.BENEFICIARY_SHARE);
        });
        faults.throwIfAny();
    }

    /**
     * Starts the equalisation of some lines.
     *
     * @return a builder
     */
    public static EqualisationRetentionBuilder builder() {
        return new EqualisationRetentionBuilder();
    }

    /**
     * Equalisation of the savings on lines along the standard path, as a script writes it: {@code
     * EqualisationRetention.on(NURSING).marketShare(0.6, source)}.
     *
     * @param lines lines of insurers under the Zvw
     * @return the measure
     * @throws nl.geldstroom.document.InvalidValueException if there is no line or one stands there twice
     */
    public static EqualisationRetention on(LineId... lines) {
        return builder()
                .id("equalisation")
                .title(LocalizedText.of("risicoverevening", "risk equalisation"))
                .addLines(lines)
                .build();
    }

    /**
     * The same along another path.
     *
     * @param evidence what the path rests on
     * @param byYear the part that insurers keep in the first year of a saving, in the next, and so on
     * @return the measure
     * @throws nl.geldstroom.document.InvalidValueException if a part is not from 0 to 1 or the path rises
     */
    public EqualisationRetention keeping(Evidence evidence, double... byYear) {
        return new EqualisationRetention(
                id, title, lines, path(evidence, byYear), marketShare, otherInsurers, premiumPayers);
    }

    /**
     * The same where the lines hold insured of other insurers too.
     *
     * @param share the insurer's part of the insured on the lines, 0 to 1
     * @param evidence what it rests on
     * @return the measure
     * @throws nl.geldstroom.document.InvalidValueException if the share is not from 0 to 1
     */
    public EqualisationRetention marketShare(double share, Evidence evidence) {
        return new EqualisationRetention(
                id, title, lines, retention, Optional.of(Grounded.of(share, evidence)), otherInsurers, premiumPayers);
    }

    /**
     * The same under another name.
     *
     * @param name the id
     * @return the measure
     */
    public EqualisationRetention named(String name) {
        return new EqualisationRetention(name, title, lines, retention, marketShare, otherInsurers, premiumPayers);
    }

    private static ImmutableList<Grounded> path(Evidence evidence, double... byYear) {
        return Arrays.stream(byYear)
                .mapToObj(part -> Grounded.of(part, evidence))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    public void compile(Draft draft) {
        List<Column> parts = new ArrayList<>();
        List<Grounded> path = retention.isEmpty() ? STANDARD_PATH : retention;
        for (int year = 0; year < path.size(); year++) {
            parts.add(draft.parameter(
                    "retention/" + year,
                    path.get(year).parameter(),
                    LocalizedText.of(
                            "wat verzekeraars behouden in jaar " + (year + 1),
                            "what insurers keep in year " + (year + 1))));
        }
        Column share = draft.parameter(
                "marketShare",
                marketShare.orElse(ALL_INSURED).parameter(),
                LocalizedText.of("marktaandeel", "market share"));
        Column others = draft.zero();
        Column premiums = draft.zero();
        for (LineId line : ImmutableSortedSet.copyOf(lines)) {
            Column saving = Readings.saving(draft, ImmutableSet.of(line))
                    .named(LocalizedText.of("minder zorgkosten", "less cost of care"));
            Column equalised =
                    equalised(draft, parts, saving).named(LocalizedText.of("verevend", "taken by risk equalisation"));
            Column kept =
                    saving.minus(equalised).named(LocalizedText.of("wat verzekeraars behouden", "what insurers keep"));
            Column own = share.times(kept)
                    .rounded()
                    .named(LocalizedText.of("wat deze verzekeraar behoudt", "what this insurer keeps"));
            post(draft, "taken/" + line, draft.payerOf(line), Optional.of(line), saving.minus(own));
            others = others.plus(kept.minus(own));
            premiums = premiums.plus(equalised);
            draft.observe(
                    "kept/" + line,
                    line,
                    own,
                    Unit.EUROS,
                    LocalizedText.of("behouden na risicoverevening", "kept after risk equalisation"));
        }
        post(
                draft,
                "otherInsurers",
                otherInsurers.orElse(OTHER_INSURERS),
                Optional.empty(),
                draft.zero().minus(others));
        post(
                draft,
                "premiumPayers",
                premiumPayers.orElse(PREMIUM_PAYERS),
                Optional.empty(),
                draft.zero().minus(premiums));
    }

    /** Each year of the path takes what the year before it still left, of the saving of that many years ago. */
    private static Column equalised(Draft draft, List<Column> parts, Column saving) {
        Column taken = draft.number(1).minus(parts.get(0)).times(saving);
        for (int year = 1; year < parts.size(); year++) {
            double[] yearsAgo = new double[12 * year + 1];
            yearsAgo[12 * year] = 1;
            taken = taken.plus(parts.get(year - 1).minus(parts.get(year)).times(saving.lagged(yearsAgo)));
        }
        return taken.rounded();
    }

    private void post(Draft draft, String field, PartyId payer, Optional<LineId> line, Column amount) {
        draft.post(
                field,
                PostingKind.EQUALISATION,
                Nature.STRUCTURAL,
                payer,
                line,
                "between/" + id,
                "means/" + payer,
                amount,
                title);
    }
}
