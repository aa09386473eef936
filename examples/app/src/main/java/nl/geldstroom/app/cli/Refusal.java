package nl.geldstroom.app.cli;

import nl.geldstroom.text.LocalizedText;

/** Something that the user asked for and cannot get: exit code 2. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    Refusal(LocalizedText text) {
        super(text.en());
        this.text = text;
    }

    static Refusal of(String nl, String en) {
        return new Refusal(LocalizedText.of(nl, en));
    }

    LocalizedText text() {
        return text;
    }
}
