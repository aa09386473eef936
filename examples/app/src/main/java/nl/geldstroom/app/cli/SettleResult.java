package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableMap;
import nl.geldstroom.answer.Appraisal;
import nl.geldstroom.answer.LeastSettlement;
import nl.geldstroom.answer.WrongPocket;
import nl.geldstroom.ledger.Projection;

/**
 * What {@code geldstroom settle --format json} prints (<i>verrekening</i>).
 *
 * @param pockets who invests and who gains
 * @param settlement the least that payers must pay each other so that none of them loses
 */
public record SettleResult(WrongPocket pockets, LeastSettlement settlement) {

    static SettleResult of(Projection projection, Appraisal.View view) {
        return new SettleResult(
                WrongPocket.of(projection, view), LeastSettlement.of(projection, view, ImmutableMap.of()));
    }
}
