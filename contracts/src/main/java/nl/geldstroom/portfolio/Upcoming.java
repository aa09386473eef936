package nl.geldstroom.portfolio;

import java.util.Comparator;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.commitment.NoticeDate;
import nl.geldstroom.party.PartyId;

/**
 * A day before which something must be said about an agreement of a portfolio.
 *
 * @param agreement the agreement
 * @param title its name for people
 * @param provider who delivers
 * @param notice the day, what it is about and what must be done
 */
public record Upcoming(AgreementId agreement, String title, PartyId provider, NoticeDate notice) {

    static final Comparator<Upcoming> IN_ORDER = Comparator.comparing(
                    (Upcoming upcoming) -> upcoming.notice().before())
            .thenComparing(Upcoming::agreement)
            .thenComparing(upcoming -> upcoming.notice().kind());
}
