/**
 * Parties and laws, money and time: the vocabulary of Geldstroom. No contract and no simulation.
 *
 * <p>A package that others may use gets an {@code exports} line here; one that the document reader fills through
 * non-public members also an {@code opens ... to com.fasterxml.jackson.databind}.
 */
module nl.geldstroom.core {
    exports nl.geldstroom.accord;
    exports nl.geldstroom.document;
    exports nl.geldstroom.evidence;
    exports nl.geldstroom.index;
    exports nl.geldstroom.law;
    exports nl.geldstroom.money;
    exports nl.geldstroom.party;
    exports nl.geldstroom.provision;
    exports nl.geldstroom.style;
    exports nl.geldstroom.text;
    exports nl.geldstroom.time;
    exports nl.geldstroom.wall;

    opens nl.geldstroom.text to
            com.fasterxml.jackson.databind;

    requires transitive com.fasterxml.jackson.databind;
    requires transitive com.google.common;
    requires transitive org.threeten.extra;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires com.fasterxml.jackson.datatype.guava;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires de.focus_shift.jollyday.core;
}
