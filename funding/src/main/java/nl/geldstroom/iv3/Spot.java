package nl.geldstroom.iv3;

/** A place in a file: line and column from 1 (0: not known), and a JSON pointer (empty: not JSON, or the whole). */
record Spot(int line, int column, String pointer) {

    static final Spot FILE = new Spot(0, 0, "");

    static Spot line(int line) {
        return new Spot(line, 0, "");
    }

    static Spot cell(int line, int column) {
        return new Spot(line, column, "");
    }
}
