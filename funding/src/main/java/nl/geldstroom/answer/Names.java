package nl.geldstroom.answer;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.EqualisationRetention;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.PreventionFund;
import nl.geldstroom.measure.ProcurementCost;
import nl.geldstroom.party.Municipalities;
import nl.geldstroom.party.Municipality;
import nl.geldstroom.party.MunicipalityCode;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.NamedParty;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.text.LocalizedText;

/** What parties and lines are called in texts for people, who do not read ids. */
final class Names {

    /** Parties that measures bring in by themselves, so that no scenario need name them. */
    private static final ImmutableMap<PartyId, String> BUILT_IN = ImmutableMap.of(
            EqualisationRetention.PREMIUM_PAYERS, "Premiebetalers",
            EqualisationRetention.OTHER_INSURERS, "Andere verzekeraars",
            ProcurementCost.BIDDERS, "Inschrijvers");

    private static final ImmutableMap<String, LocalizedText> GIVEN = ImmutableMap.of(
            "baseline", LocalizedText.of("begroting", "baseline"),
            "valuation", LocalizedText.of("waardering", "valuation"));

    /** A party by its scheme, and of a line what stands behind it. */
    private static final Pattern ID = Pattern.compile("\\b[a-z]{2,8}:[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?");

    private final Map<String, String> parties = new TreeMap<>();
    private final Map<String, LocalizedText> lines = new TreeMap<>();

    Names(Scenario scenario) {
        BUILT_IN.forEach((id, name) -> parties.put(id.text(), name));
        scenario.measures().stream()
                .filter(PreventionFund.class::isInstance)
                .map(PreventionFund.class::cast)
                .forEach(of -> parties.put(of.fund().id().text(), of.fund().name()));
        for (NamedParty named : scenario.given().parties()) {
            parties.put(named.id().text(), named.name());
        }
        for (BudgetLine line : scenario.given().baseline().lines()) {
            lines.put(line.id().text(), line.label());
        }
    }

    /** What a party is called: by the scenario, else by what is known of it, else its id. */
    String of(PartyId party) {
        String name = parties.get(party.text());
        if (name != null) {
            return name;
        }
        return party.scheme().equals("gm")
                ? Municipalities.of2026()
                        .find(MunicipalityCode.of(party.identifier()))
                        .map(Municipality::name)
                        .orElse(party.text())
                : party.text();
    }

    /** What a line is called; its id if the scenario does not have it. */
    LocalizedText of(LineId line) {
        return lines.getOrDefault(line.text(), LocalizedText.same(line.text()));
    }

    /** What the subject of a remark is called: a line, source, agreement, measure, party or parameter. */
    LocalizedText subject(Projection projection, String id) {
        Scenario scenario = projection.scenario();
        return Stream.<Optional<LocalizedText>>of(
                        Optional.ofNullable(lines.get(id)),
                        scenario.given().sources().stream()
                                .filter(source -> id.equals(source.id()) || id.startsWith(source.id() + "/"))
                                .map(FundingSource::title)
                                .findFirst(),
                        scenario.given().agreements().stream()
                                .filter(agreement -> agreement.id().text().equals(id))
                                .map(agreement -> LocalizedText.same(agreement.title()))
                                .findFirst(),
                        scenario.measures().stream()
                                .filter(measure -> id.equals(measure.id()))
                                .map(Measure::title)
                                .findFirst(),
                        parameter(projection, id),
                        Optional.ofNullable(GIVEN.get(id)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> in(LocalizedText.same(id)));
    }

    private static Optional<LocalizedText> parameter(Projection projection, String id) {
        return projection.scenario().measures().stream()
                .filter(measure -> id.startsWith(measure.id() + "/"))
                .findFirst()
                .map(measure -> projection.plan().parameters().stream()
                        .filter(use -> use.id().equals(id))
                        .findFirst()
                        .map(use -> LocalizedText.of(
                                measure.title().nl() + ", " + use.text().nl(),
                                measure.title().en() + ", " + use.text().en()))
                        .orElse(measure.title()));
    }

    /** A text that was made where only ids are known, with names in their place. */
    LocalizedText in(LocalizedText text) {
        return LocalizedText.of(named(text.nl(), true), named(text.en(), false));
    }

    private String named(String text, boolean dutch) {
        Matcher id = ID.matcher(text);
        StringBuilder named = new StringBuilder();
        while (id.find()) {
            id.appendReplacement(named, Matcher.quoteReplacement(name(id.group(), dutch)));
        }
        return id.appendTail(named).toString();
    }

    private String name(String id, boolean dutch) {
        LocalizedText line = lines.get(id);
        if (line != null) {
            return dutch ? line.nl() : line.en();
        }
        String party = parties.get(id);
        if (party != null) {
            return party;
        }
        return id.matches("gm:[0-9]{4}") ? of(PartyId.of(id)) : id;
    }
}
