package nl.geldstroom.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.document.Faults;
import nl.geldstroom.money.Money;

/**
 * Clients of one kind of household with about one income (<i>huishoudens van cliënten</i>).
 *
 * @param kind single, or with others
 * @param yearIncome the income of a year that counts for the contribution, zero or more
 * @param clients how many clients, zero or more
 */
public record Household(Kind kind, Money yearIncome, long clients) {

    /** With whom a client lives. */
    public enum Kind {
        /** One person. */
        @JsonProperty("single")
        SINGLE,
        /** More persons. */
        @JsonProperty("multiple")
        MULTIPLE
    }

    /**
     * Checks income and number.
     *
     * @param kind single, or with others
     * @param yearIncome the income of a year that counts
     * @param clients how many clients
     * @throws nl.geldstroom.document.InvalidValueException if one is below zero, or there are more than 20 million clients;
     *     all faults at once
     */
    public Household {
        Faults faults = new Faults();
        if (yearIncome.isNegative()) {
            faults.add(
                    "/yearIncome",
                    "negative-amount",
                    "The income (" + yearIncome + ") of a household must be zero or more.");
        }
        if (clients < 0 || clients > 20_000_000) {
            faults.add(
                    "/clients",
                    "clients-range",
                    "The number of clients (" + clients + ") of a household must be 0 to 20 million.");
        }
        faults.throwIfAny();
    }

    /**
     * Clients of a household.
     *
     * @param kind single, or with others
     * @param yearIncome the income of a year that counts
     * @param clients how many clients
     * @return the household
     */
    public static Household of(Kind kind, Money yearIncome, long clients) {
        return new Household(kind, yearIncome, clients);
    }
}
