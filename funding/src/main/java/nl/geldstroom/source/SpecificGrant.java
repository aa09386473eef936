package nl.geldstroom.source;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.law.LawId;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.Nature;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;
import org.immutables.value.Value;

/**
 * Money of the State for a purpose, with an end (<i>specifieke uitkering, SPUK</i>).
 *
 * <p>The amount of the base year is inside the income of the lines named by the parts; it is carved out there, so that
 * it counts once. After the last year comes the chosen successor, or nothing: the cliff. Example: the brede SPUK of
 * Oude IJsselstreek is 815,183 euros in 2025 and 694,097 in 2026.
 *
 * @param id the name of the grant, unique within the scenario
 * @param title what it is called
 * @param recipient whose money it is
 * @param amounts the amount of each year, that of the base year included
 * @param parts in which lines of the baseline it stands; the shares add up to 1
 * @param successors what may come after it
 * @param successor the id of the variant that the scenario assumes; absent: nothing comes after it
 * @param evidence where the amounts come from; absent: no source was given
 * @param law the regulation that says on what the money may be spent, for example {@code spuk-brede-2023}; absent: not
 *     known, and walls ask what holds for every specific grant
 * @param unspent what becomes of what a line cannot spend; absent: nobody asks it back
 * @param follows the id of the grant that it comes after, as an announced stream does; absent: none. The two are refused
 *     together with a successor of that grant, because that is the same money twice
 */
@Value.Builder
@JsonTypeName("specificGrant")
public record SpecificGrant(
        String id,
        LocalizedText title,
        PartyId recipient,
        ImmutableSortedMap<Year, Money> amounts,
        ImmutableList<GrantPart> parts,
        ImmutableList<Successor> successors,
        Optional<String> successor,
        Optional<Evidence> evidence,
        Optional<LawId> law,
        Optional<Unspent> unspent,
        Optional<String> follows)
        implements FundingSource {

    /**
     * Checks that there are amounts, that shares add up to one and that the successor exists.
     *
     * @param id the name of the grant
     * @param title what it is called
     * @param recipient whose money it is
     * @param amounts the amount of each year
     * @param parts in which lines it stands
     * @param successors what may come after it
     * @param successor the id of the variant that is assumed
     * @param evidence where the amounts come from
     * @param law the regulation that says on what the money may be spent
     * @param unspent what becomes of what a line cannot spend
     * @param follows the id of the grant that it comes after
     * @throws nl.geldstroom.document.InvalidValueException if one of these rules is broken; all faults at once
     */
    public SpecificGrant {
        Faults faults = new Faults();
        SourceRules.amounts(faults, id, amounts);
        SourceRules.shares(faults, id, parts);
        Set<String> variants = new HashSet<>();
        for (int i = 0; i < successors.size(); i++) {
            if (!variants.add(successors.get(i).id())) {
                faults.add(
                        "/successors/" + i + "/id",
                        "duplicate-id",
                        "The id (" + successors.get(i).id() + ") of a successor of grant (" + id + ") must be unique.");
            }
        }
        if (successor.isPresent() && !variants.contains(successor.get())) {
            faults.add(
                    "/successor",
                    "unknown-id",
                    "The successor (" + successor.get() + ") of grant (" + id + ") must be one of " + variants + ".");
        }
        SourceRules.evidence(faults, id, evidence);
        faults.throwIfAny();
    }

    /**
     * Starts a grant.
     *
     * @return a builder
     */
    public static SpecificGrantBuilder builder() {
        return new SpecificGrantBuilder();
    }

    /**
     * The brede SPUK of a municipality, as a script writes it: {@code
     * SpecificGrant.bredeSpuk(town).inBaseline(2025, euros(815_183)).year(2026, euros(694_097))}.
     *
     * <p>It is thought to stand in the income of 5.1, 6.1 and 7.1 by the national amounts of its components in 2025: sport
     * 102.3, social base 65.4 (neighbourhood approach, carers, loneliness, social prescribing) and health 128.2 of 295.9
     * million euros (GALA, page 38). Where a municipality books it is an assumption; the components are not.
     *
     * @param municipality the municipality
     * @return a grant that still needs its amounts
     */
    public static Outline bredeSpuk(Municipality municipality) {
        return new Outline(municipality.id());
    }

    /**
     * A grant that still needs its amounts.
     *
     * @param recipient whose money it is
     */
    public record Outline(PartyId recipient) {

        /**
         * Gives the amount that is inside the baseline.
         *
         * @param year the base year
         * @param amount the amount of that year
         * @return the grant
         */
        public SpecificGrant inBaseline(int year, Money amount) {
            return SpecificGrant.builder()
                    .id("brede-spuk")
                    .title(LocalizedText.of("Brede SPUK", "Broad specific grant"))
                    .recipient(recipient)
                    .law(LawId.of("spuk-brede-2023"))
                    .amounts(ImmutableSortedMap.of(Year.of(year), amount))
                    .addParts(
                            part("5.1", "0.3457", "sport en bewegen", "sport and exercise"),
                            part("6.1", "0.2210", "sociale basis", "social base"),
                            part("7.1", "0.4333", "gezondheid", "health"))
                    .build();
        }

        private GrantPart part(String taskField, String share, String nl, String en) {
            return new GrantPart(LineId.of(recipient + "/" + taskField), Share.of(share), LocalizedText.of(nl, en));
        }
    }

    /**
     * The same grant with the amount of one more year.
     *
     * @param year the year
     * @param amount the amount of that year
     * @return the grant
     */
    public SpecificGrant year(int year, Money amount) {
        ImmutableSortedMap<Year, Money> more = ImmutableSortedMap.<Year, Money>naturalOrder()
                .putAll(amounts)
                .put(Year.of(year), amount)
                .build();
        return new SpecificGrant(
                id, title, recipient, more, parts, successors, successor, evidence, law, unspent, follows);
    }

    /**
     * The same grant with rules for what a line cannot spend.
     *
     * @param rules the rules
     * @return the grant
     */
    public SpecificGrant leftOver(Unspent rules) {
        return new SpecificGrant(
                id,
                title,
                recipient,
                amounts,
                parts,
                successors,
                successor,
                evidence,
                law,
                Optional.of(rules),
                follows);
    }

    @Override
    public Instrument instrument() {
        return Instrument.SPECIFIC_GRANT;
    }

    @Override
    public boolean knows(Year year) {
        return amounts.containsKey(year);
    }

    @Override
    public Year lastYear() {
        return amounts.lastKey();
    }

    /**
     * The amount of a year under the chosen successor.
     *
     * @param year the year
     * @return the amount; zero where nothing is granted
     */
    @Override
    public Money amount(Year year) {
        Money own = amounts.get(year);
        if (own != null) {
            return own;
        }
        if (amounts.isEmpty() || !year.isAfter(amounts.lastKey())) {
            return Money.ZERO;
        }
        return chosen().map(variant -> amountOf(variant, year)).orElse(Money.ZERO);
    }

    private static Money amountOf(Successor variant, Year year) {
        Money known = variant.amounts().get(year);
        if (known != null) {
            return known;
        }
        boolean after =
                variant.amounts().isEmpty() || year.isAfter(variant.amounts().lastKey());
        return after ? variant.thereafter().orElse(Money.ZERO) : Money.ZERO;
    }

    /**
     * Whether the money of a year comes back every year after it.
     *
     * @param year the year
     * @return structural only for what a successor pays without end
     */
    @Override
    public Nature nature(Year year) {
        boolean endless = chosen().filter(variant -> variant.thereafter().isPresent())
                .filter(variant -> year.isAfter(amounts.lastKey()))
                .filter(variant -> variant.amounts().isEmpty()
                        || year.isAfter(variant.amounts().lastKey()))
                .isPresent();
        return endless ? Nature.STRUCTURAL : Nature.INCIDENTAL;
    }

    /**
     * The chosen successor.
     *
     * @return the variant; absent if nothing comes after the grant
     */
    public Optional<Successor> chosen() {
        return successors.stream()
                .filter(variant -> successor.isPresent() && successor.get().equals(variant.id()))
                .findFirst();
    }

    /**
     * The same grant with another successor.
     *
     * @param variant the id of the variant; empty for nothing
     * @return the grant
     */
    public SpecificGrant followedBy(Optional<String> variant) {
        return new SpecificGrant(
                id, title, recipient, amounts, parts, successors, variant, evidence, law, unspent, follows);
    }
}
