/**
 * The command line.
 */
@NullMarked
package nl.geldstroom.app.cli;

import org.jspecify.annotations.NullMarked;
