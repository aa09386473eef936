/**
 * Iv3: the budgets and accounts of municipalities (<i>begrotingen en jaarrekeningen</i>) as Statistics Netherlands
 * publishes them, per task field.
 *
 * <p>Start at {@link nl.geldstroom.iv3.Iv3}: it reads the wide layout, the long layout and the official delivery in
 * JSON (held against {@link nl.geldstroom.iv3.Iv3Definitions} if you have them) into one {@link nl.geldstroom.iv3.Iv3Table}, or refuses the file with all its problems. The table answers with
 * {@link nl.geldstroom.iv3.Iv3Line}s of one municipality and year, with the single {@link nl.geldstroom.iv3.Iv3Cell}
 * and its place in the file, and with the places ({@link nl.geldstroom.iv3.Iv3Place}) and their population. What the
 * figures cannot carry is said by {@link nl.geldstroom.iv3.QualityCard}; euros per inhabitant beside the country and
 * the peers by {@link nl.geldstroom.iv3.Benchmark}. {@link nl.geldstroom.iv3.Iv3Facts} has the budget 2025 of three
 * municipalities and the country built in.
 *
 * <p>Amounts stand in thousands of euros in the tables and in euros in the delivery; here they are always
 * {@link nl.geldstroom.money.Money}.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.iv3;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
