package nl.geldstroom.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.DocumentException;
import nl.geldstroom.document.Problem;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.law.LawId;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.party.Region;
import nl.geldstroom.party.RegionId;
import nl.geldstroom.party.RegionKind;
import nl.geldstroom.party.Regions;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.text.LocalizedText;

/**
 * The specific grant for the goals of the care accord (<i>SPUK IZA-doelen</i>), by region and the mandate holder who gets it.
 *
 * <p>The letter of the ministry with the amounts of 2025 and 2026 has 42 regions; the regulation (Stcrt. 2023, 19964) speaks of
 * the 31 care-office regions. Both facts are kept: {@link #regionsInTheRegulation}. Money of 2023 could not be carried over; of
 * what is left in later years nothing else is known, so it is paid back.
 *
 * @param regions what each region gets
 * @param remarks what is odd in the table, for example amounts that seem to have changed places
 */
public record SpukIza(ImmutableList<RegionAmount> regions, ImmutableList<Problem> remarks) {

    /** How many regions the regulation speaks of: the care-office regions. */
    public static final int REGIONS_IN_THE_REGULATION = 31;

    private static final String NAME = "regio";

    /**
     * What one region gets.
     *
     * @param name the region as the table names it
     * @param region the region as it is known here; absent if no IZA region has the name
     * @param holder who receives and manages the money; absent if the region is not known here
     * @param holderName the mandate holder as the table names it
     * @param amounts the amount of each year
     */
    public record RegionAmount(
            String name,
            Optional<RegionId> region,
            Optional<PartyId> holder,
            String holderName,
            ImmutableSortedMap<Year, Money> amounts) {

        /**
         * The grant of the region as a source of its mandate holder.
         *
         * @param line the line of the holder in which it stands
         * @return the grant {@code spuk-iza}
         * @throws IllegalArgumentException if the line is not of the holder
         */
        public SpecificGrant in(LineId line) {
            PartyId recipient = holder.orElseThrow(() -> new IllegalArgumentException(
                    "The region (" + name + ") must be a known IZA region to have a mandate holder."));
            if (!line.text().startsWith(recipient + "/")) {
                throw new IllegalArgumentException("The line (" + line + ") must be of " + recipient + " (" + holderName
                        + "), the mandate holder of " + name + ".");
            }
            return SpecificGrant.builder()
                    .id("spuk-iza")
                    .title(LocalizedText.of("SPUK IZA-doelen " + name, "Specific grant IZA goals " + name))
                    .recipient(recipient)
                    .amounts(amounts)
                    .addParts(GrantPart.of(line, Share.ALL, LocalizedText.of("IZA-doelen", "IZA goals")))
                    .evidence(Publication.read(
                            "Ministerie van VWS, brief van 12 september 2025, SPUK IZA 2025 en 2026 per regio"))
                    .law(LawId.of("spuk-iza-2023"))
                    .unspent(Unspent.REPAID)
                    .build();
        }
    }

    /**
     * Reads the table of the letter, with the columns {@code regio}, {@code mandaatgemeente} and amounts by year.
     *
     * @param file the file
     * @return the regions
     * @throws DocumentException with all problems, if the file is refused
     */
    public static SpukIza read(Path file) {
        return of(GrantTable.read(file));
    }

    /**
     * The regions of a table.
     *
     * @param table a table with the columns {@code regio}, {@code mandaatgemeente} and amounts by year
     * @return the regions
     */
    public static SpukIza of(GrantTable table) {
        Regions known = Regions.standard();
        ImmutableList.Builder<RegionAmount> regions = ImmutableList.builder();
        for (GrantTable.Row row : table.rows()) {
            String name = row.words().getOrDefault(NAME, row.name());
            Optional<RegionId> region = known.all(RegionKind.IZA).stream()
                    .filter(one -> one.name().equals(name))
                    .map(Region::id)
                    .findFirst();
            Optional<PartyId> holder = row.amounts().isEmpty()
                    ? Optional.empty()
                    : region.flatMap(id -> known.mandateHolder(
                            id, LocalDate.of(row.amounts().firstKey().getValue(), 7, 1)));
            regions.add(new RegionAmount(
                    name, region, holder, row.words().getOrDefault("mandaatgemeente", ""), row.amounts()));
        }
        return new SpukIza(regions.build(), table.remarks());
    }

    /**
     * The region with a name.
     *
     * @param name as the table names it, for example {@code Achterhoek}
     * @return the region; absent if there is none
     */
    public Optional<RegionAmount> find(String name) {
        return regions.stream().filter(region -> region.name().equals(name)).findFirst();
    }

    /**
     * That the regions of the letter are not those of the regulation.
     *
     * @return both numbers in a sentence
     */
    public LocalizedText regionsInTheRegulation() {
        return LocalizedText.of(
                "De brief noemt " + regions.size() + " regio's, de regeling " + REGIONS_IN_THE_REGULATION
                        + " zorgkantoorregio's: een IZA-regio is geen zorgkantoorregio.",
                "The letter has " + regions.size() + " regions, the regulation " + REGIONS_IN_THE_REGULATION
                        + " care-office regions: an IZA region is no care-office region.");
    }
}
