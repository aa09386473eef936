/** Agreements that last years, and the payments they cause. */
module nl.geldstroom.contracts {
    requires transitive nl.geldstroom.core;
    requires static org.immutables.value.annotations;
}
