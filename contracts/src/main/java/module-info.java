/** Agreements that last years, and the payments they cause. */
module nl.geldstroom.contracts {
    exports nl.geldstroom.actual;
    exports nl.geldstroom.agreement;
    exports nl.geldstroom.clause;
    exports nl.geldstroom.commitment;
    exports nl.geldstroom.life;
    exports nl.geldstroom.ocds;
    exports nl.geldstroom.payment;
    exports nl.geldstroom.portfolio;
    exports nl.geldstroom.procurement;
    exports nl.geldstroom.register;
    exports nl.geldstroom.tariff;

    requires transitive nl.geldstroom.core;
    requires de.siegmar.fastcsv;
    requires static org.immutables.value.annotations;
}
