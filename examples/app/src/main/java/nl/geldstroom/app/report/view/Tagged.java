package nl.geldstroom.app.report.view;

/**
 * Something with the scenarios that it holds for.
 *
 * @param scenarios their letters, or the word for all of them
 * @param what the thing
 * @param <T> its type
 */
public record Tagged<T>(String scenarios, T what) {}
