package nl.geldstroom.answer;

import nl.geldstroom.answer.Attribution.Phase;
import nl.geldstroom.plan.Direction;
import nl.geldstroom.plan.PostingKind;

/** On which side of a balance a posting stands, and when in a month it is made. */
final class Sides {

    private Sides() {}

    /** Whether a posting counts for the balance of its payer. */
    static boolean isIncoming(PostingKind kind) {
        return kind.direction() == Direction.IN;
    }

    /** Whether a posting counts against the balance of its payer. */
    static boolean isOutgoing(PostingKind kind) {
        return kind.direction() == Direction.OUT;
    }

    /** Whether a posting takes a part of a gain away again, so that it is no investment. */
    static boolean isEqualised(PostingKind kind) {
        return kind == PostingKind.EQUALISATION;
    }

    /** The phase in which a posting is made. */
    static Phase phase(PostingKind kind) {
        return switch (kind) {
            case CASHING, VALUE -> Phase.EFFECT;
            case CONTRIBUTION, PAYOUT, PAID_OVER, RECEIVED, INTEREST, EQUALISATION -> Phase.SETTLE;
            case CUT, RESERVE -> Phase.SQUEEZE;
            default -> Phase.MOVE;
        };
    }
}
