/**
 * Iv3: the budgets and accounts of municipalities as Statistics Netherlands publishes them.
 */
@NullMarked
package nl.geldstroom.iv3;

import org.jspecify.annotations.NullMarked;
