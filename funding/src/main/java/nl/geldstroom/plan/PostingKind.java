package nl.geldstroom.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/** What a posting is about (<i>soort boeking</i>); answers are sums over kinds. */
public enum PostingKind {
    /** What a line costs under unchanged policy. */
    @JsonProperty("cost")
    COST(Direction.OUT, "kosten", "cost"),
    /** Own income of a line under unchanged policy. */
    @JsonProperty("income")
    INCOME(Direction.IN, "eigen inkomsten", "own income"),
    /** Money of a grant. */
    @JsonProperty("grant")
    GRANT(Direction.IN, "uitkeringen", "grants"),
    /** Extra cost that a measure causes. */
    @JsonProperty("extraCost")
    EXTRA_COST(Direction.OUT, "extra kosten", "extra cost"),
    /** Cost that no longer has to be paid because an agreement lets volume go down. */
    @JsonProperty("release")
    RELEASE(Direction.IN, "vrijgevallen", "released"),
    /** A delayed effect that became money. */
    @JsonProperty("cashing")
    CASHING(Direction.IN, "verzilverd effect", "effect that became money"),
    /** Own income that a measure loses. */
    @JsonProperty("lostIncome")
    LOST_INCOME(Direction.OUT, "weggevallen inkomsten", "lost income"),
    /** Money that moves between lines inside the scope of one agreement. */
    @JsonProperty("transfer")
    TRANSFER(Direction.OUT, "verschuiving binnen de lump sum", "transfer inside the lump sum"),
    /** What a payer puts into a fund. */
    @JsonProperty("contribution")
    CONTRIBUTION(Direction.OUT, "inleg in fondsen", "contributions to funds"),
    /** What a payer gets out of a fund. */
    @JsonProperty("payout")
    PAYOUT(Direction.IN, "uitkeringen uit fondsen", "pay-outs of funds"),
    /** What a payer pays to another party; the same amount is {@link #RECEIVED} there. */
    @JsonProperty("paidOver")
    PAID_OVER(Direction.OUT, "betaald aan andere partijen", "paid to other parties"),
    /** What a party gets from another payer, who {@linkplain #PAID_OVER paid it over}. */
    @JsonProperty("received")
    RECEIVED(Direction.IN, "ontvangen van andere partijen", "received from other parties"),
    /** Interest on the balance of a fund; it counts for the payers to whom the fund pays it out. */
    @JsonProperty("interest")
    INTEREST(Direction.NONE, "rente", "interest"),
    /** The part of a grant that was not spent: a liability, never a surplus. */
    @JsonProperty("deferredGrant")
    DEFERRED_GRANT(Direction.OUT, "niet besteed, schuld aan de verstrekker", "unspent, owed to the grantor"),
    /** What was not spent of a grant in an earlier year and is spent now. */
    @JsonProperty("carriedOver")
    CARRIED_OVER(Direction.IN, "besteed uit een eerder jaar", "spent from an earlier year"),
    /** What was not spent of a grant and goes back to who granted it. */
    @JsonProperty("grantRepayment")
    GRANT_REPAYMENT(Direction.NONE, "terugbetaald aan de verstrekker", "repaid to the grantor"),
    /** What risk equalisation takes of an insurer's saving. */
    @JsonProperty("equalisation")
    EQUALISATION(Direction.OUT, "verevend", "taken by risk equalisation"),
    /** What is spent less because money ran out. */
    @JsonProperty("cut")
    CUT(Direction.IN, "bezuinigd", "cut"),
    /** Drawn from a reserve or added to it, after the balance. */
    @JsonProperty("reserve")
    RESERVE(Direction.NONE, "reserves", "reserves"),
    /** Value, not money. */
    @JsonProperty("value")
    VALUE(Direction.NONE, "waarde", "value");

    private final Direction direction;
    private final LocalizedText label;

    PostingKind(Direction direction, String nl, String en) {
        this.direction = direction;
        this.label = LocalizedText.of(nl, en);
    }

    /**
     * What the kind is called in tables.
     *
     * @return a few words in both languages
     */
    public LocalizedText label() {
        return label;
    }

    /**
     * What a posting of this kind does to the balance of its payer.
     *
     * @return for, against or neither
     */
    public Direction direction() {
        return direction;
    }
}
