/** The command line and the report: the main job. */
module nl.geldstroom.app {
    requires nl.geldstroom.funding;
    requires de.siegmar.fastcsv;
    requires gg.jte.runtime;
    requires info.picocli;
    requires static org.immutables.value.annotations;

    exports nl.geldstroom.app.cli;
    exports nl.geldstroom.app.report;

    opens nl.geldstroom.app.cli to
            info.picocli;
}
