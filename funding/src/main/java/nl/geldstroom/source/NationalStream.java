package nl.geldstroom.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.accord.AccordId;
import nl.geldstroom.accord.Accords;
import nl.geldstroom.accord.MoneyLine;
import nl.geldstroom.document.Faults;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.law.LawId;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;

/**
 * Money that an accord announces for all recipients together (<i>landelijke stroom</i>), of which each gets a share by a key.
 *
 * <p>The key is what a recipient had of an earlier grant over what all had of it. For example the local stream of the AZWA,
 * 231 million in 2027 by the key of the brede SPUK: with 694,097 of 264,423,052 euros in 2026 that is 606,363 euros.
 *
 * @param id its name, for example {@code azwa-local}
 * @param title what it is called
 * @param amounts the national amount of each year
 * @param structural the national amount of every year after these; absent: none was announced
 * @param evidence where the amounts come from
 */
public record NationalStream(
        String id,
        LocalizedText title,
        ImmutableSortedMap<Year, Money> amounts,
        Optional<Money> structural,
        Evidence evidence) {

    /**
     * Checks that there is an amount.
     *
     * @param id its name
     * @param title what it is called
     * @param amounts the national amount of each year
     * @param structural the national amount of every year after these
     * @param evidence where the amounts come from
     * @throws nl.geldstroom.document.InvalidValueException if there is no amount or one is negative; all faults at once
     */
    public NationalStream {
        Faults faults = new Faults();
        SourceRules.amounts(faults, id, amounts);
        faults.throwIfAny();
    }

    /**
     * The local stream of the AZWA, for municipalities by the key of the brede SPUK.
     *
     * @return 2027 to 2029; the label was inferred from the order of the table
     */
    public static NationalStream azwaLocal() {
        return of("azwa-local", "azwa-stream-1");
    }

    /**
     * The regional stream of the AZWA, for mandate holders by the key of the SPUK IZA.
     *
     * @return 2027 to 2029; the label was inferred from the order of the table
     */
    public static NationalStream azwaRegional() {
        return of("azwa-regional", "azwa-stream-2");
    }

    /**
     * The five streams of the AZWA: local, regional, public health services, areas of the national programme for
     * liveability and safety, healthy school.
     *
     * @return the streams in the order of the letter
     */
    public static ImmutableList<NationalStream> azwaStreams() {
        return ImmutableList.of(
                azwaLocal(),
                azwaRegional(),
                of("azwa-ggd", "azwa-stream-3"),
                of("azwa-nplv", "azwa-stream-4"),
                of("azwa-school", "azwa-stream-5"));
    }

    /**
     * Part D5 of the AZWA: another view of partly the same money as the streams, never to be added to them.
     *
     * @return 2026 to 2030 and what is structural after it
     */
    public static NationalStream azwaD5() {
        return of("azwa-d5", "azwa-d5");
    }

    /**
     * Part D6 of the AZWA: another view of partly the same money as the streams, never to be added to them.
     *
     * @return 2026 to 2030 and what is structural after it
     */
    public static NationalStream azwaD6() {
        return of("azwa-d6", "azwa-d6");
    }

    private static NationalStream of(String id, String topic) {
        return of(AccordId.of("azwa"), id, topic);
    }

    /** The amounts of a topic of an accord; those of {@code TOPIC-structural} come every year. */
    static NationalStream of(AccordId accord, String id, String topic) {
        ImmutableSortedMap.Builder<Year, Money> amounts = ImmutableSortedMap.naturalOrder();
        Optional<Money> structural = Optional.empty();
        Optional<MoneyLine> first = Optional.empty();
        for (MoneyLine line : Accords.standard().get(accord).money()) {
            if (line.topic().equals(topic)) {
                line.year().ifPresent(year -> amounts.put(year, line.amount()));
                first = first.or(() -> Optional.of(line));
            } else if (line.topic().equals(topic + "-structural")) {
                structural = Optional.of(line.amount());
            }
        }
        MoneyLine any = first.orElseThrow(
                () -> new IllegalArgumentException("The accord (" + accord + ") must have money of (" + topic + ")."));
        return new NationalStream(id, any.text(), amounts.build(), structural, any.publication());
    }

    /**
     * The share of one recipient, as what may come after a grant.
     *
     * @param own what the recipient had of the grant that is the key
     * @param all what all recipients had of it together
     * @return a successor with its share of each year, in whole euros, halves to even
     */
    public Successor shareOf(Money own, Money all) {
        ImmutableSortedMap.Builder<Year, Money> shares = ImmutableSortedMap.naturalOrder();
        amounts.forEach((year, amount) -> shares.put(year, euros(amount, own, all)));
        return Successor.builder()
                .id(id)
                .title(title)
                .amounts(shares.build())
                .thereafter(structural.map(amount -> euros(amount, own, all)))
                .evidence(Assumption.of(
                        "Geldstroom",
                        evidence.citation() + ", naar het aandeel " + own + " van " + all + " / by the share " + own
                                + " of " + all))
                .build();
    }

    /**
     * The share of one recipient as a grant of its own, after the grant that is its key.
     *
     * @param key the grant that is the key: its last amount is the share, its lines are those of the stream, and the scenario
     *     may not assume another successor of it
     * @param all what all recipients had of the last amount together
     * @return a grant with nothing in the years of the key and the share of each year of the stream after them; bound to the
     *     announced regulation, of which no text was read
     */
    public SpecificGrant after(SpecificGrant key, Money all) {
        ImmutableSortedMap.Builder<Year, Money> own = ImmutableSortedMap.naturalOrder();
        key.amounts().keySet().forEach(year -> own.put(year, Money.ZERO));
        Successor share = shareOf(key.amount(key.lastYear()), all);
        share.amounts().forEach((year, amount) -> {
            if (year.isAfter(key.lastYear())) {
                own.put(year, amount);
            }
        });
        return SpecificGrant.builder()
                .id(id)
                .title(title)
                .recipient(key.recipient())
                .amounts(own.build())
                .addAllParts(key.parts())
                .evidence(share.evidence())
                .law(LawId.of("spuk-azwa-2027"))
                .unspent(key.unspent())
                .follows(key.id())
                .build();
    }

    private static Money euros(Money amount, Money own, Money all) {
        long cents = GeneralGrant.shareOf(amount, own, all).cents();
        return Money.euros(Math.round(Math.rint(cents / 100.0)));
    }
}
