package nl.geldstroom.reference;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.geldstroom.baseline.Baseline;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.law.LawId;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.source.Accres;
import nl.geldstroom.source.AccresBuilder;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.source.FundingTerms;
import nl.geldstroom.source.GeneralGrant;
import nl.geldstroom.source.GrantPart;
import nl.geldstroom.source.Instrument;
import nl.geldstroom.source.OtherSource;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.source.Successor;
import nl.geldstroom.source.TransformationMoney;
import nl.geldstroom.source.TransformationPlan;
import nl.geldstroom.source.Unspent;
import nl.geldstroom.text.LocalizedText;

/** Funding sources of every type with all their options, for random scenarios. */
final class RandomSources {

    /** The types of sources, as JSON names them. */
    static final List<String> KINDS = List.of("specificGrant", "generalGrant", "transformationMoney", "other");

    private static final LocalizedText TEXT = LocalizedText.same("x");

    private final Random random;
    private final Baseline baseline;
    private final PartyId town;
    private final int base;
    private final int last;

    RandomSources(Random random, Baseline baseline, PartyId town, int last) {
        this.random = random;
        this.baseline = baseline;
        this.town = town;
        this.base = baseline.year().getValue();
        this.last = last;
    }

    FundingSource any(String id) {
        return switch (KINDS.get(random.nextInt(KINDS.size()))) {
            case "generalGrant" -> general(id);
            case "transformationMoney" -> transformation(id);
            case "other" -> other(id);
            default -> specific(id);
        };
    }

    /** Mostly of the town; else of whoever pays some line. */
    private PartyId recipient() {
        return random.nextInt(3) > 0
                ? town
                : baseline.lines().get(random.nextInt(baseline.lines().size())).payer();
    }

    /** One to three parts, at times two on the same line. */
    private ImmutableList<GrantPart> parts(PartyId recipient) {
        List<LineId> lines = baseline.lines().stream()
                .filter(line -> line.payer().equals(recipient))
                .map(BudgetLine::id)
                .toList();
        ImmutableList.Builder<GrantPart> parts = ImmutableList.builder();
        for (Share share : RandomScenarios.shares(random, 1 + random.nextInt(3))) {
            parts.add(new GrantPart(lines.get(random.nextInt(lines.size())), share, TEXT));
        }
        return parts.build();
    }

    private Money money() {
        return switch (random.nextInt(8)) {
            case 0 -> Money.ZERO;
            case 1 -> Money.ofCents(random.nextInt(100));
            default -> Money.ofCents(random.nextInt(90_000_000));
        };
    }

    /** From the base year on, at times with years in between that are not named. */
    private ImmutableSortedMap<Year, Money> amounts() {
        ImmutableSortedMap.Builder<Year, Money> amounts = ImmutableSortedMap.naturalOrder();
        int end = base + random.nextInt(last - base + 1);
        for (int year = base; year <= end; year++) {
            if (year == base || random.nextInt(5) > 0) {
                amounts.put(Year.of(year), money());
            }
        }
        return amounts.build();
    }

    private Optional<Unspent> sometimesUnspent() {
        return random.nextBoolean() ? Optional.of(unspent()) : Optional.empty();
    }

    private Unspent unspent() {
        ImmutableSortedMap.Builder<Year, Share> carryOver = ImmutableSortedMap.naturalOrder();
        for (int year = base; year <= base + 3; year++) {
            if (random.nextBoolean()) {
                carryOver.put(Year.of(year), RandomScenarios.share(random));
            }
        }
        return Unspent.builder()
                .spendingShare(random.nextInt(3) > 0 ? Optional.of(RandomScenarios.share(random)) : Optional.empty())
                .carryOver(carryOver.build())
                .repaidIn(random.nextBoolean() ? Optional.of(1 + random.nextInt(12)) : Optional.empty())
                .build();
    }

    private SpecificGrant specific(String id) {
        ImmutableSortedMap<Year, Money> amounts = amounts();
        int end = amounts.lastKey().getValue();
        ImmutableSortedMap.Builder<Year, Money> later = ImmutableSortedMap.naturalOrder();
        for (int year = end + 1; year <= end + 2; year++) {
            if (random.nextBoolean()) {
                later.put(Year.of(year), money());
            }
        }
        return SpecificGrant.builder()
                .id(id)
                .title(TEXT)
                .recipient(town)
                .amounts(amounts)
                .addAllParts(parts(town))
                .addSuccessors(Successor.builder()
                        .id("next")
                        .title(TEXT)
                        .amounts(later.build())
                        .thereafter(random.nextBoolean() ? Optional.of(money()) : Optional.empty())
                        .build())
                .successor(random.nextBoolean() ? Optional.of("next") : Optional.empty())
                .law(random.nextInt(4) == 0 ? Optional.of(LawId.of("spuk-brede-2023")) : Optional.empty())
                .unspent(sometimesUnspent())
                .build();
    }

    private GeneralGrant general(String id) {
        Instrument instrument = List.of(
                        Instrument.GENERAL_GRANT, Instrument.INTEGRATION_GRANT, Instrument.DECENTRALISATION_GRANT)
                .get(random.nextInt(3));
        boolean merges = instrument == Instrument.INTEGRATION_GRANT && random.nextBoolean();
        return GeneralGrant.builder()
                .id(id)
                .title(TEXT)
                .recipient(town)
                .instrument(instrument)
                .amounts(amounts())
                .accres(random.nextBoolean() ? Optional.of(accres()) : Optional.empty())
                .mergesIn(merges ? Optional.of(Year.of(base + random.nextInt(last - base + 2))) : Optional.empty())
                .addAllParts(random.nextBoolean() ? parts(town) : ImmutableList.of())
                .build();
    }

    /** With years that have no number of their own, and at times a step that takes off more than there is. */
    private Accres accres() {
        AccresBuilder accres = Accres.builder();
        ImmutableSortedMap.Builder<Year, BigDecimal> volume = ImmutableSortedMap.naturalOrder();
        ImmutableSortedMap.Builder<Year, BigDecimal> price = ImmutableSortedMap.naturalOrder();
        ImmutableSortedMap.Builder<Year, Money> steps = ImmutableSortedMap.naturalOrder();
        for (int year = base; year <= last; year++) {
            if (random.nextInt(3) > 0) {
                volume.put(Year.of(year), BigDecimal.valueOf(random.nextInt(700) - 100, 4));
            }
            if (random.nextInt(3) > 0) {
                price.put(Year.of(year), BigDecimal.valueOf(random.nextInt(60_000) - 10_000, 6));
            }
            if (random.nextInt(4) == 0) {
                steps.put(Year.of(year), Money.ofCents(random.nextInt(60_000_000) - 40_000_000));
            }
        }
        return accres.volume(volume.build())
                .price(price.build())
                .steps(steps.build())
                .build();
    }

    private TransformationMoney transformation(String id) {
        PartyId recipient = recipient();
        ImmutableList.Builder<TransformationPlan> plans = ImmutableList.builder();
        for (int i = random.nextInt(6); i > 0; i--) {
            ImmutableSortedMap.Builder<Year, Money> asked = ImmutableSortedMap.naturalOrder();
            for (int year = base - 1; year <= last; year++) {
                if (random.nextBoolean()) {
                    asked.put(Year.of(year), money());
                }
            }
            plans.add(TransformationPlan.builder()
                    .id("plan" + i)
                    .applicant(random.nextInt(3) > 0 ? recipient : PartyId.of("gm:0222"))
                    .received(LocalDate.of(base - 1, 1, 1).plusDays(random.nextInt(5)))
                    .amounts(asked.build())
                    .withdrawn(random.nextInt(4) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty())
                    .build());
        }
        return TransformationMoney.builder()
                .id(id)
                .title(TEXT)
                .recipient(recipient)
                .ceiling(Money.ofCents(random.nextInt(random.nextBoolean() ? 60_000_000 : 500_000_000)))
                .addAllPlans(plans.build())
                .closing(
                        random.nextInt(3) == 0
                                ? Optional.of(LocalDate.of(base - 1, 1, 1).plusDays(random.nextInt(5)))
                                : Optional.empty())
                .lastYear(Year.of(last + random.nextInt(2)))
                .addAllParts(parts(recipient))
                .law(random.nextBoolean() ? Optional.of(LawId.of("spuk-iza-transformation-2024")) : Optional.empty())
                .unspent(sometimesUnspent())
                .build();
    }

    private OtherSource other(String id) {
        PartyId recipient = recipient();
        Instrument instrument = Instrument.values()[random.nextInt(Instrument.values().length)];
        FundingTerms own = Instrument.values()[random.nextInt(Instrument.values().length)].terms();
        OtherSource free = other(id, recipient, instrument, own);
        // Only bound money is asked back.
        return free.isBound() && random.nextBoolean() ? withUnspent(free) : free;
    }

    private OtherSource other(String id, PartyId recipient, Instrument instrument, FundingTerms own) {
        return OtherSource.builder()
                .id(id)
                .title(TEXT)
                .instrument(instrument)
                .giver(random.nextBoolean() ? Optional.of(PartyId.of("org:giver")) : Optional.empty())
                .recipient(recipient)
                .amounts(amounts())
                .thereafter(random.nextBoolean() ? Optional.of(money()) : Optional.empty())
                .addAllParts(random.nextInt(4) > 0 ? parts(recipient) : ImmutableList.of())
                .terms(random.nextInt(3) == 0 ? Optional.of(own) : Optional.empty())
                .build();
    }

    private OtherSource withUnspent(OtherSource free) {
        return (OtherSource) with(free, free.parts(), Optional.of(unspent()));
    }

    /** The same source with other parts and other rules for what is not spent, where it can have them. */
    static FundingSource with(FundingSource source, ImmutableList<GrantPart> parts, Optional<Unspent> unspent) {
        if (source instanceof SpecificGrant of) {
            return new SpecificGrant(
                    of.id(),
                    of.title(),
                    of.recipient(),
                    of.amounts(),
                    parts,
                    of.successors(),
                    of.successor(),
                    of.evidence(),
                    of.law(),
                    unspent,
                    of.follows());
        } else if (source instanceof GeneralGrant of) {
            return new GeneralGrant(
                    of.id(),
                    of.title(),
                    of.recipient(),
                    of.instrument(),
                    of.amounts(),
                    of.accres(),
                    of.mergesIn(),
                    parts,
                    of.evidence());
        } else if (source instanceof TransformationMoney of) {
            return new TransformationMoney(
                    of.id(),
                    of.title(),
                    of.recipient(),
                    of.ceiling(),
                    of.plans(),
                    of.closing(),
                    of.lastYear(),
                    parts,
                    of.evidence(),
                    of.law(),
                    unspent);
        }
        OtherSource of = (OtherSource) source;
        return new OtherSource(
                of.id(),
                of.title(),
                of.instrument(),
                of.giver(),
                of.recipient(),
                of.amounts(),
                of.thereafter(),
                parts,
                of.terms(),
                unspent,
                of.evidence(),
                of.law(),
                of.follows());
    }
}
