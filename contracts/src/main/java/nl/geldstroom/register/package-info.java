/**
 * Public registers of subsidies, as municipalities publish them.
 *
 * <p>{@link nl.geldstroom.register.SubsidyRegister#read(java.nio.file.Path)} reads a table of year, recipient, project,
 * status, granted and determined amount, row by row, and refuses it with every fault at its line. Its {@code totals} are
 * those of the table to the cent; its {@code findings} show what stands out, such as a determination above the grant, and
 * hide nothing.
 *
 * <p>{@code agreements} makes a {@link nl.geldstroom.agreement.SubsidyAgreement} of every row. What the register leaves out,
 * such as days, schedule and legal basis, stays absent; a grant that is not determined stays open.
 */
@HouseStyle
@NullMarked
package nl.geldstroom.register;

import nl.geldstroom.style.HouseStyle;
import org.jspecify.annotations.NullMarked;
