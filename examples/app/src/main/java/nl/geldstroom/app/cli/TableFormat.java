package nl.geldstroom.app.cli;

/** How a command prints a table. */
enum TableFormat {
    /** To read, in 80 columns. */
    TABLE,
    /** For a spreadsheet: comma, decimal point, euros. */
    CSV,
    /** For a program: everything. */
    JSON
}
