package nl.geldstroom.accord;

import com.google.common.collect.ImmutableList;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Faults;
import nl.geldstroom.document.Input;
import nl.geldstroom.document.Reading;
import nl.geldstroom.document.RuleCode;
import nl.geldstroom.document.Severity;

/**
 * What is known about obligations, as a document (<i>voortgangsfeiten</i>).
 *
 * <p>For example {@code {"model":"geldstroom","version":1,"fulfilments":{"facts":[...]}}}. Every fact has its evidence; what
 * nobody wrote down stays unknown.
 *
 * @param facts the facts, in any order; empty if nothing is known
 */
public record Fulfilments(ImmutableList<Fulfilment> facts) {

    /** The field of the envelope. */
    private static final String ROOT = "fulfilments";

    /**
     * Nothing is known.
     *
     * @return no facts
     */
    public static Fulfilments none() {
        return new Fulfilments(ImmutableList.of());
    }

    /**
     * Reads facts about obligations.
     *
     * @param input the document
     * @param obligations the obligations that they may be about
     * @return the facts, or every problem with its place; a fact about an obligation that is not known is one
     */
    public static Reading<Fulfilments> read(Input input, Obligations obligations) {
        Reading<Fulfilments> reading = Documents.standard().read(input, ROOT, Fulfilments.class);
        return reading.value()
                .map(read ->
                        reading.with(Severity.ERROR, read.against(obligations).toList()))
                .orElse(reading);
    }

    private Faults against(Obligations obligations) {
        Faults faults = new Faults();
        for (int i = 0; i < facts.size(); i++) {
            try {
                obligations.get(facts.get(i).obligation());
            } catch (IllegalArgumentException e) {
                faults.add("/facts/" + i + "/obligation", RuleCode.UNKNOWN_WORD.code(), String.valueOf(e.getMessage()));
            }
        }
        return faults;
    }

    /**
     * Writes the facts.
     *
     * @return a document that reads back equal
     */
    public String toJson() {
        return Documents.standard().write(ROOT, this);
    }
}
