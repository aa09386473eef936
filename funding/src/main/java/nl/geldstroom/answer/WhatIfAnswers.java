package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.geldstroom.answer.MeetingAnswers.ChangedParameter;
import nl.geldstroom.answer.MeetingAnswers.Cliff;
import nl.geldstroom.answer.MeetingAnswers.CliffVariant;
import nl.geldstroom.answer.MeetingAnswers.Cliffs;
import nl.geldstroom.answer.MeetingAnswers.Growth;
import nl.geldstroom.answer.MeetingAnswers.Pockets;
import nl.geldstroom.answer.MeetingAnswers.PostAtRisk;
import nl.geldstroom.answer.MeetingAnswers.WhatIf;
import nl.geldstroom.answer.MeetingAnswers.WorstTenth;
import nl.geldstroom.answer.Results.GrantResult;
import nl.geldstroom.answer.Results.GrantVariant;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.ledger.Ledger;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.Squeeze;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.plan.ParameterUse;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.risk.Chance;
import nl.geldstroom.risk.Risk;
import nl.geldstroom.risk.RiskResult;
import nl.geldstroom.risk.Summary;
import nl.geldstroom.scenario.GrantSplit;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** The scenario with something else: growth, other pockets, another successor. Questions 5, 7 and 8. */
final class WhatIfAnswers {

    /** Up to here the joint gain is divided without being asked: 64 groups at most. */
    private static final int FEW = 6;

    /** Enough for a chance to three percentage points; more are drawn by whoever asks for risk. */
    private static final int DRAWS = 1_000;

    private final Projection projection;
    private final Scenario scenario;
    private final PartyId party;
    private final ImmutableList<Year> years;

    WhatIfAnswers(Projection projection) {
        this.projection = projection;
        this.scenario = projection.scenario();
        this.party = scenario.given().parties().get(0).id();
        this.years = scenario.horizon().years();
    }

    Growth growth() {
        Map<String, Double> induced = new TreeMap<>();
        Map<String, Double> volumes = new TreeMap<>();
        for (ParameterUse use : projection.plan().parameters()) {
            if (use.id().endsWith("/inducedDemand")
                    && use.parameter().estimate().high() > use.parameter().point()) {
                induced.put(use.id(), use.parameter().estimate().high());
            }
            if (use.id().endsWith("/volume")) {
                volumes.put(use.id(), use.parameter().point());
            }
        }
        ImmutableList.Builder<WhatIf> whatIfs = ImmutableList.builder();
        whatIfs.add(whatIf(LocalizedText.of("zoals aangenomen", "as assumed"), ImmutableMap.of()));
        if (!induced.isEmpty()) {
            String most = Say.percent(
                            induced.values().stream().mapToDouble(d -> d).max().orElse(0))
                    .nl();
            whatIfs.add(whatIf(
                    LocalizedText.of(
                            "aanzuigende werking op haar hoogst (" + most + ")",
                            "induced demand at its highest (" + most.replace(',', '.') + ")"),
                    induced));
        }
        for (int percent = 1; percent <= 2; percent++) {
            whatIfs.add(whatIf(
                    LocalizedText.of(
                            percent + " % meer volumegroei per jaar", percent + " % more growth of volume a year"),
                    more(volumes, percent / 100.0)));
        }
        if (!induced.isEmpty()) {
            Map<String, Double> both = more(volumes, 0.02);
            both.putAll(induced);
            whatIfs.add(whatIf(
                    LocalizedText.of(
                            "2 % meer volumegroei per jaar en aanzuigende werking op haar hoogst",
                            "2 % more growth of volume a year and induced demand at its highest"),
                    both));
        }
        ImmutableList<WhatIf> list = whatIfs.build();
        Say.Sentences say = new Say.Sentences();
        Optional<WorstTenth> worst = worstTenth();
        boolean first = true;
        // What grows most comes first: that is what the question is about.
        for (WhatIf one : list.subList(1, list.size()).reverse()) {
            boolean grows = one.growth().stream().anyMatch(amount -> !amount.isZero());
            LocalizedText total = Say.moreOrLess(one.total().negated());
            LocalizedText than = Say.than(one.total());
            LocalizedText grown = Say.euros(Money.sum(one.growth()).negated());
            say.add(
                    "Bij " + one.label().nl() + " kost het plan over de looptijd " + total.nl() + than.nl()
                            + "niets doen"
                            + (grows ? "; de groei zelf kost, met of zonder plan, " + grown.nl() + "." : "."),
                    "With " + one.label().en() + " the plan costs " + total.en()
                            + " over the horizon" + than.en() + "doing nothing"
                            + (grows ? "; growth itself costs " + grown.en() + ", with or without the plan." : "."));
            if (first) {
                worst.ifPresent(tenth -> say(tenth, say));
                first = false;
            }
        }
        say.add(
                "De groei is een rekenvoorbeeld en geen verwachting.",
                "The growth is an example to reckon with and no forecast.");
        return new Growth(say.build(), list, worst);
    }

    /** What the draws of the uncertain numbers say; absent if there are none. */
    private Optional<WorstTenth> worstTenth() {
        Risk risk = Risk.of(scenario).draws(DRAWS);
        for (Map.Entry<String, Double> value : projection.values().entrySet()) {
            risk = risk.with(value.getKey(), value.getValue());
        }
        if (projection.plan().parameters().stream()
                .allMatch(use -> use.parameter().estimate().isFixed()
                        || projection.values().containsKey(use.id()))) {
            return Optional.empty();
        }
        RiskResult drawn = risk.run();
        if (!drawn.payers().contains(party)) {
            return Optional.empty();
        }
        Summary horizon = drawn.horizon(party);
        Chance chance = drawn.chanceOfBreakEven(party);
        int uncertain = drawn.uncertain().size();
        return Optional.of(WorstTenth.builder()
                .draws(drawn.draws())
                .seed(drawn.seed())
                .mean(Money.ofCents((long) Math.rint(horizon.worstTenth() * 100)))
                .tenth(Money.ofCents((long) Math.rint(horizon.tenth() * 100)))
                .chance(chance.value())
                .low(chance.low())
                .high(chance.high())
                .uncertain(uncertain)
                .assumptions((int) Math.rint(drawn.assumed() * uncertain))
                .build());
    }

    private static void say(WorstTenth worst, Say.Sentences say) {
        LocalizedText amount = Say.moreOrLess(worst.mean().negated());
        LocalizedText than = Say.than(worst.mean());
        String range = Say.percent(worst.low()).nl() + " tot "
                + Say.percent(worst.high()).nl();
        LocalizedText draws = Phrases.number(BigDecimal.valueOf(worst.draws()));
        say.add(
                "In het slechtste tiende deel van " + draws.nl()
                        + " trekkingen van de onzekere getallen kost het plan over"
                        + " de looptijd gemiddeld " + amount.nl() + than.nl() + "niets doen. De kans dat het niet meer"
                        + " kost is " + Say.percent(worst.chance()).nl() + " (" + range
                        + " door het aantal trekkingen);"
                        + " van de " + worst.uncertain() + " onzekere getallen "
                        + (worst.assumptions() == 1 ? "is er 1" : "zijn er " + worst.assumptions())
                        + " een aanname of zonder bron.",
                "In the worst tenth of " + draws.en() + " draws of the uncertain numbers the plan costs " + amount.en()
                        + " over the horizon on average" + than.en() + "doing nothing. The chance that it costs no more"
                        + " is " + Say.percent(worst.chance()).en() + " ("
                        + Say.percent(worst.low()).en() + " to "
                        + Say.percent(worst.high()).en()
                        + " by the number of draws); of the " + worst.uncertain() + " uncertain numbers "
                        + worst.assumptions() + (worst.assumptions() == 1 ? " is" : " are")
                        + " an assumption or without a source.");
    }

    private static Map<String, Double> more(Map<String, Double> volumes, double growth) {
        Map<String, Double> more = new TreeMap<>();
        volumes.forEach((id, point) -> more.put(id, point + growth));
        return more;
    }

    private WhatIf whatIf(LocalizedText label, Map<String, Double> values) {
        Map<String, Double> all = new TreeMap<>(projection.values());
        all.putAll(values);
        Projection changed = values.isEmpty() ? projection : Projection.of(scenario, all);
        ImmutableList<Money> difference =
                years.stream().map(year -> changed.difference(party, year)).collect(ImmutableList.toImmutableList());
        ImmutableList<Money> growth = years.stream()
                .map(year -> balance(changed.reference(), year).minus(balance(projection.reference(), year)))
                .collect(ImmutableList.toImmutableList());
        Money total = Money.sum(difference);
        return WhatIf.builder()
                .label(label)
                .addAllParameters(values.entrySet().stream()
                        .map(entry -> new ChangedParameter(entry.getKey(), point(entry.getKey()), entry.getValue()))
                        .toList())
                .addAllDifference(difference)
                .total(total)
                .addAllGrowth(growth)
                .reserveAtEnd(reserveAtEnd(changed, Money.sum(growth)))
                .build();
    }

    /** A squeeze keeps the account of the reserve itself; without one it bears all that grows. */
    private Optional<Money> reserveAtEnd(Projection changed, Money growth) {
        boolean kept = scenario.measures().stream()
                .anyMatch(measure ->
                        measure instanceof Squeeze squeeze && squeeze.payer().equals(party));
        return ReserveParagraph.of(changed).stream()
                .filter(paragraph ->
                        paragraph.payer().equals(party) && !paragraph.closing().isEmpty())
                .findFirst()
                .map(paragraph -> paragraph.closing().get(paragraph.closing().size() - 1))
                .map(closing -> kept ? closing : closing.plus(growth));
    }

    private double point(String id) {
        return projection.plan().parameters().stream()
                .filter(use -> use.id().equals(id))
                .mapToDouble(use -> use.parameter().point())
                .findFirst()
                .orElse(0);
    }

    private Money balance(Ledger ledger, Year year) {
        return ledger.of(party).balance(year);
    }

    Pockets pockets() {
        WrongPocket cash = WrongPocket.of(projection);
        WrongPocket withValue = WrongPocket.of(projection, Appraisal.View.WITH_VALUE);
        LeastSettlement settlement = LeastSettlement.of(projection);
        LeastSettlement ofValue = LeastSettlement.of(projection, Appraisal.View.WITH_VALUE, ImmutableMap.of());
        Say.Sentences say = new Say.Sentences();
        putIn(cash, say);
        if (cash.pockets().size() == 1) {
            say.add(
                    "In dit scenario staat maar één betaler: wat anderen erbij winnen, is niet gerekend.",
                    "This scenario has only one payer: what others gain by it is not reckoned.");
        } else {
            settlement.sentences().forEach(sentence -> say.add(sentence.nl(), sentence.en()));
        }
        withValue.gapShare().filter(share -> share > 0).ifPresent(share -> {
            LocalizedText percent = Say.percent(share);
            say.add(
                    "Met waarde meegeteld komt " + percent.nl() + " van de opbrengst terecht bij wie niets inlegt.",
                    "With value counted " + percent.en() + " of the gain falls to those who put in nothing.");
        });
        Set<PartyId> participants = new TreeSet<>();
        for (Measure measure : scenario.measures()) {
            for (LineId line : measure.lines()) {
                scenario.given().baseline().line(line).map(BudgetLine::payer).ifPresent(participants::add);
            }
        }
        boolean game = participants.size() >= 2 && participants.size() <= FEW;
        return Pockets.builder()
                .addAllSentences(say.build())
                .cash(cash)
                .withValue(withValue)
                .settlement(settlement)
                .settlementOfValue(ofValue)
                .shapley(game ? Optional.of(Shapley.of(projection)) : Optional.empty())
                .build();
    }

    /** The shown party first; of many others what they put in and get together. */
    private void putIn(WrongPocket cash, Say.Sentences say) {
        List<WrongPocket.Pocket> all = cash.pockets().stream()
                .filter(pocket -> !pocket.totalInvested().isZero()
                        || !pocket.totalGained().isZero())
                .sorted(Comparator.comparing(pocket -> !pocket.payer().equals(party)))
                .toList();
        boolean many = all.size() > FEW;
        for (WrongPocket.Pocket pocket : many ? all.subList(0, 1) : all) {
            putIn(pocket.name(), pocket.name(), pocket.totalInvested(), pocket.totalGained(), say);
        }
        if (many) {
            List<WrongPocket.Pocket> others = all.subList(1, all.size());
            putIn(
                    "De andere " + others.size() + " betalers samen",
                    "The other " + others.size() + " payers together",
                    Money.sum(others.stream()
                            .map(WrongPocket.Pocket::totalInvested)
                            .toList()),
                    Money.sum(
                            others.stream().map(WrongPocket.Pocket::totalGained).toList()),
                    say);
        }
        Money passing = Money.sum(years.stream()
                .map(year -> WrongPocket.passing(projection, party, year))
                .toList());
        if (!passing.isZero()) {
            LocalizedText through = Say.euros(passing);
            say.add(
                    "Wat een fonds of een financier voor een regel betaalt en de gemeente meteen uitgeeft ("
                            + through.nl() + "), telt daarin niet mee.",
                    "What a fund or an investor pays for a line and the municipality spends at once (" + through.en()
                            + ") does not count in this.");
        }
    }

    private static void putIn(String nl, String en, Money in, Money out, Say.Sentences say) {
        LocalizedText put = Say.eurosOrNothing(in);
        LocalizedText back = Say.eurosOrNothing(out);
        say.add(
                nl + ": inleg " + put.nl() + ", terug " + back.nl() + ".",
                en + ": puts in " + put.en() + ", gets back " + back.en() + ".");
    }

    Cliffs cliffs() {
        ImmutableList.Builder<Cliff> cliffs = ImmutableList.builder();
        Say.Sentences say = new Say.Sentences();
        ImmutableList<GrantResult> grants = Answers.grants(projection);
        for (GrantResult result : grants) {
            for (FundingSource source : scenario.given().sources()) {
                if (source instanceof SpecificGrant grant
                        && grant.recipient().equals(party)
                        && grant.id().equals(result.id())) {
                    Cliff cliff = cliff(grant, result);
                    cliffs.add(cliff);
                    say(cliff, say);
                }
            }
        }
        ImmutableList<Cliff> list = cliffs.build();
        if (list.isEmpty()) {
            say.add("Er is geen tijdelijke uitkering.", "There is no temporary grant.");
        }
        return new Cliffs(say.build(), list);
    }

    private void say(Cliff cliff, Say.Sentences say) {
        LocalizedText last = Say.euros(cliff.lastAmount());
        LocalizedText posts = Say.euros(
                Money.sum(cliff.posts().stream().map(PostAtRisk::structural).toList()));
        String lines = cliff.posts().stream().map(post -> post.label().nl()).collect(Collectors.joining("; "));
        String linesEn = cliff.posts().stream().map(post -> post.label().en()).collect(Collectors.joining("; "));
        say.add(
                cliff.title().nl() + " stopt na " + cliff.lastYear() + " (toen " + last.nl() + "); " + posts.nl()
                        + " aan lopende kosten verliest dan zijn dekking: " + lines + ".",
                cliff.title().en() + " stops after " + cliff.lastYear() + " (then " + last.en() + "); " + posts.en()
                        + " of running cost then loses its money: " + linesEn + ".");
        for (CliffVariant variant : cliff.variants()) {
            List<Money> change =
                    variant.shortfall().stream().map(Money::negated).toList();
            LocalizedText list = Say.moreOrLess(years, change);
            LocalizedText than = Say.than(change.get(change.size() - 1));
            String mark = variant.unverified() && variant.citation().isPresent() ? " [ongeverifieerd]" : "";
            String markEn = variant.unverified() && variant.citation().isPresent() ? " [unverified]" : "";
            say.add(
                    "Met '" + variant.title().nl() + "' komt er " + list.nl() + " binnen" + than.nl() + "in "
                            + cliff.lastYear() + mark + ".",
                    "With '" + variant.title().en() + "' what comes in is " + list.en() + than.en() + "in "
                            + cliff.lastYear() + markEn + ".");
        }
    }

    private Cliff cliff(SpecificGrant grant, GrantResult result) {
        Year last = result.lastYear();
        Money lastAmount = grant.amount(last);
        Map<LineId, Double> split = GrantSplit.of(grant, last);
        ImmutableList.Builder<PostAtRisk> posts = ImmutableList.builder();
        split.forEach((id, cents) -> scenario.given()
                .baseline()
                .line(id)
                .ifPresent(line -> posts.add(new PostAtRisk(
                        id,
                        line.label(),
                        components(grant, id),
                        Money.ofCents(cents.longValue()),
                        structural(grant, line, last, Money.ofCents(cents.longValue()))))));
        ImmutableList.Builder<CliffVariant> variants = ImmutableList.builder();
        for (GrantVariant variant : result.variants()) {
            Optional<String> chosen = variant.id().equals("none") ? Optional.empty() : Optional.of(variant.id());
            Projection other = variant.chosen() ? projection : followedBy(grant, chosen);
            variants.add(CliffVariant.builder()
                    .id(variant.id())
                    .title(variant.title())
                    .chosen(variant.chosen())
                    .addAllAmounts(variant.amounts())
                    .addAllShortfall(
                            variant.amounts().stream().map(lastAmount::minus).toList())
                    .addAllBalance(years.stream()
                            .map(year -> balance(other.ledger(), year).minus(balance(projection.ledger(), year)))
                            .toList())
                    .citation(variant.citation())
                    .unverified(variant.unverified())
                    .build());
        }
        return Cliff.builder()
                .grant(grant.id())
                .title(grant.title())
                .lastYear(last)
                .lastAmount(lastAmount)
                .addAllPosts(posts.build())
                .addAllVariants(variants.build())
                .build();
    }

    private static LocalizedText components(SpecificGrant grant, LineId line) {
        List<LocalizedText> titles = grant.parts().stream()
                .filter(part -> part.line().equals(line))
                .map(part -> part.title())
                .toList();
        return LocalizedText.of(
                titles.stream().map(LocalizedText::nl).collect(Collectors.joining("; ")),
                titles.stream().map(LocalizedText::en).collect(Collectors.joining("; ")));
    }

    /** Within the plan what is posted; a grant that ended before the base year pays nothing any more. */
    private Money structural(SpecificGrant grant, BudgetLine line, Year year, Money amount) {
        return projection.ledger().grid().contains(year)
                ? MoneyAnswers.structuralFrom(projection.ledger(), grant.id(), line, year)
                        .min(amount)
                : Money.ZERO;
    }

    private Projection followedBy(SpecificGrant grant, Optional<String> variant) {
        return Projection.of(
                scenario.withGiven(scenario.given()
                        .withSources(scenario.given().sources().stream()
                                .map(source -> source.equals(grant) ? grant.followedBy(variant) : source)
                                .toList())),
                projection.values());
    }
}
