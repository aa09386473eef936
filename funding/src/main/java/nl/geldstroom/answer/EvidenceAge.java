package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.answer.Results.Remark;
import nl.geldstroom.answer.Results.Weight;
import nl.geldstroom.evidence.Evidence;
import nl.geldstroom.evidence.Publication;
import nl.geldstroom.ledger.Projection;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.ExtraSpending;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.source.FundingSource;
import nl.geldstroom.source.SpecificGrant;
import nl.geldstroom.source.Unspent;
import nl.geldstroom.text.LocalizedText;

/** How old what a scenario rests on is on the day for which it is valued. */
final class EvidenceAge {

    /** Subsidies are evaluated once in five years (Awb, article 4:24): what was not looked at for longer says so. */
    static final int OLD = 5;

    private EvidenceAge() {}

    static Optional<LocalizedText> remark(Evidence evidence, Scenario scenario) {
        return evidence.remarkOn(scenario.valuedOn(), OLD);
    }

    /** One remark for each source that is old or has no date, however many numbers rest on it. */
    static ImmutableList<Remark> remarks(Projection projection) {
        Scenario scenario = projection.scenario();
        Map<Evidence, String> owners = new LinkedHashMap<>();
        scenario.given().baseline().evidence().ifPresent(evidence -> owners.putIfAbsent(evidence, "baseline"));
        scenario.valuation()
                .flatMap(valuation -> valuation.evidence())
                .ifPresent(evidence -> owners.putIfAbsent(evidence, "valuation"));
        for (FundingSource source : scenario.given().sources()) {
            source.evidence().ifPresent(evidence -> owners.putIfAbsent(evidence, source.id()));
            source.unspent()
                    .flatMap(Unspent::evidence)
                    .ifPresent(evidence -> owners.putIfAbsent(evidence, source.id() + "/unspent"));
            if (source instanceof SpecificGrant grant) {
                grant.successors()
                        .forEach(successor -> successor
                                .evidence()
                                .ifPresent(
                                        evidence -> owners.putIfAbsent(evidence, grant.id() + "/" + successor.id())));
            }
        }
        projection
                .plan()
                .parameters()
                .forEach(use ->
                        use.parameter().evidence().ifPresent(evidence -> owners.putIfAbsent(evidence, use.id())));
        scenario.given()
                .baseline()
                .paths()
                .forEach(use ->
                        use.parameter().evidence().ifPresent(evidence -> owners.putIfAbsent(evidence, use.id())));
        for (Measure measure : scenario.measures()) {
            if (measure instanceof ExtraSpending extra) {
                extra.evidence().ifPresent(evidence -> owners.putIfAbsent(evidence, extra.id()));
            } else if (measure instanceof DelayedEffect effect) {
                effect.fixedNumbers()
                        .forEach(use -> use.parameter()
                                .evidence()
                                .ifPresent(evidence -> owners.putIfAbsent(evidence, use.id())));
            }
        }
        // An official publication without a day names its year in its title; somebody's word without one has no age at
        // all.
        owners.keySet()
                .removeIf(evidence ->
                        evidence instanceof Publication && evidence.date().isEmpty());
        ImmutableList.Builder<Remark> remarks = ImmutableList.builder();
        owners.forEach((evidence, owner) -> remark(evidence, scenario)
                .ifPresent(age -> remarks.add(new Remark(
                        Weight.REMARK,
                        owner,
                        LocalizedText.of(
                                evidence.citation() + ": " + age.nl() + ".",
                                evidence.citation() + ": " + age.en() + ".")))));
        return remarks.build();
    }
}
