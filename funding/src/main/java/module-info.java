/** Budgets, measures that move them, projections, risk and answers. */
module nl.geldstroom.funding {
    exports nl.geldstroom.answer;
    exports nl.geldstroom.baseline;
    exports nl.geldstroom.iv3;
    exports nl.geldstroom.ledger;
    exports nl.geldstroom.measure;
    exports nl.geldstroom.national;
    exports nl.geldstroom.plan;
    exports nl.geldstroom.population;
    exports nl.geldstroom.realised;
    exports nl.geldstroom.risk;
    exports nl.geldstroom.scenario;
    exports nl.geldstroom.source;

    requires transitive nl.geldstroom.contracts;
    requires static org.immutables.value.annotations;
    requires de.siegmar.fastcsv;
    requires org.apache.commons.rng.api;
    requires org.apache.commons.rng.sampling;
    requires org.apache.commons.rng.simple;
    requires org.apache.commons.statistics.distribution;
}
