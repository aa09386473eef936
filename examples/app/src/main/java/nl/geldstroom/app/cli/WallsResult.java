package nl.geldstroom.app.cli;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import nl.geldstroom.law.LawId;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.provision.ProvisionKind;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.wall.Flow;
import nl.geldstroom.wall.WallRule;
import nl.geldstroom.wall.WallStatus;
import nl.geldstroom.wall.WallVerdict;
import nl.geldstroom.wall.Walls;

/**
 * What {@code geldstroom walls --format json} prints (<i>antwoord</i>).
 *
 * @param on the day on which the money flows
 * @param money what kind of money it is
 * @param payer whose money it is
 * @param law the law under which it was to be spent
 * @param recipient on whose budget it will be spent
 * @param toLaw the law under which it will be spent
 * @param provision what it will buy
 * @param purpose a purpose that rules name; absent if it has none
 * @param status what the rules say together
 * @param unverified whether a rule that this rests on was not read at its source, or nobody knows
 * @param explanation the same in a sentence, with articles and dates
 * @param ceiling at most this much per payer and calendar year; absent if there is no ceiling
 * @param rules the rules that say so, whole; each with its article, its publication and how sure it is
 * @param disclaimer that this is a calculation aid and no legal advice
 */
public record WallsResult(
        LocalDate on,
        MoneyKind money,
        PartyId payer,
        LawId law,
        PartyId recipient,
        LawId toLaw,
        ProvisionKind provision,
        Optional<String> purpose,
        WallStatus status,
        boolean unverified,
        LocalizedText explanation,
        Optional<Money> ceiling,
        ImmutableList<WallRule> rules,
        LocalizedText disclaimer) {

    static WallsResult of(Flow flow, LocalDate on, WallVerdict verdict) {
        return new WallsResult(
                on,
                flow.money(),
                flow.payer(),
                flow.law(),
                flow.recipient(),
                flow.toLaw(),
                flow.provision(),
                flow.purpose(),
                verdict.status(),
                verdict.isUnverified(),
                verdict.explanation(),
                verdict.ceiling(),
                verdict.rules(),
                Walls.DISCLAIMER);
    }
}
