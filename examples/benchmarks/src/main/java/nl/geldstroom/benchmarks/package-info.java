/**
 * Benchmarks; never published.
 */
@NullMarked
package nl.geldstroom.benchmarks;

import org.jspecify.annotations.NullMarked;
