package nl.geldstroom.risk;

import nl.geldstroom.plan.ParameterUse;

/**
 * Where the values of uncertain parameters come from (<i>bron van trekkingen</i>): the keyed draws of a seed, or numbers
 * that somebody else drew, for example in a file that other programs read too.
 *
 * <p>{@code Risk.of(scenario).draws(1_000).from((use, entity, year, first, out) ->
 * System.arraycopy(file.get(use.id()), first, out, 0, out.length))} draws as the file says.
 */
@FunctionalInterface
public interface DrawSource {

    /**
     * Gives the values of a parameter in consecutive draws. Called from all threads of a run at once; the same question must
     * always get the same answer.
     *
     * @param parameter the parameter; where many municipalities share it, as one of them has it
     * @param entity the id of the municipality, if the parameter varies by entity; else empty
     * @param year the calendar year, if the parameter varies by year; else 0
     * @param first the number of the first draw, from 0
     * @param out receives one value for each draw
     */
    void draw(ParameterUse parameter, String entity, int year, int first, double[] out);
}
