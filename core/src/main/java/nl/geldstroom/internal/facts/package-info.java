/**
 * How the fact files inside this module are read: rows of cells, each traceable to its file and line.
 *
 * <p>Not exported: the types that hold the facts are the way to them.
 */
@NullMarked
package nl.geldstroom.internal.facts;

import org.jspecify.annotations.NullMarked;
