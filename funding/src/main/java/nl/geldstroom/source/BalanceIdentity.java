package nl.geldstroom.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Year;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;

/**
 * What must hold between the posts of a published table (<i>sluitcontrole</i>): a total is the sum of its parts.
 *
 * <p>The residual of a year is {@code total - (part_1 + part_2 + ...)}, parts that count against it with a minus. A part of the
 * year before stands as {@code post@-1}. Within the tolerance, which rounding of published figures needs, the identity holds;
 * beyond it the residual is a discrepancy of the source, which is told and never spread over the parts. Example: CBS gives
 * 5,319,499 for 2019 and parts of 3,435,677 and 1,867,392 (× 1,000): a residual of 16,430.
 *
 * @param id its name
 * @param title what must hold
 * @param total the post that is the total
 * @param parts the posts that make it, each with 1 or -1
 * @param tolerance how far rounding may take them apart
 */
public record BalanceIdentity(
        String id, LocalizedText title, String total, ImmutableMap<String, Integer> parts, Money tolerance) {

    /** How an identity comes out. */
    public enum State {
        /** It closes to the cent. */
        EXACT,
        /** It closes within the tolerance. */
        ROUNDED,
        /** It does not close: the source disagrees with itself. */
        DISCREPANCY
    }

    /**
     * An identity in one year.
     *
     * @param identity the identity
     * @param year the year
     * @param total the total that was published
     * @param sum what the parts make
     */
    public record Result(BalanceIdentity identity, Year year, Money total, Money sum) {

        /**
         * What is not explained.
         *
         * @return the total less the sum of the parts
         */
        public Money residual() {
            return total.minus(sum);
        }

        /**
         * How it comes out.
         *
         * @return exact, within the tolerance or a discrepancy
         */
        public State state() {
            long apart = Math.abs(residual().cents());
            return apart == 0 ? State.EXACT : apart <= identity.tolerance().cents() ? State.ROUNDED : State.DISCREPANCY;
        }

        /**
         * The outcome in words.
         *
         * @return a sentence with both figures and the residual
         */
        public LocalizedText text() {
            String nl = switch (state()) {
                case EXACT -> "sluit";
                case ROUNDED -> "sluit op afronding na (" + residual() + ")";
                case DISCREPANCY -> "sluit niet: verschil " + residual();
            };
            String en = switch (state()) {
                case EXACT -> "closes";
                case ROUNDED -> "closes but for rounding (" + residual() + ")";
                case DISCREPANCY -> "does not close: residual " + residual();
            };
            return LocalizedText.of(
                    identity.title().nl() + " " + year + ": " + total + " tegenover " + sum + ", " + nl,
                    identity.title().en() + " " + year + ": " + total + " against " + sum + ", " + en);
        }
    }

    /**
     * An identity.
     *
     * @param id its name
     * @param title what must hold
     * @param tolerance how far rounding may take the two sides apart
     * @param total the post that is the total
     * @param parts the posts that make it; one with a minus before its name counts against it
     * @return the identity
     */
    public static BalanceIdentity of(String id, LocalizedText title, Money tolerance, String total, String... parts) {
        ImmutableMap.Builder<String, Integer> signed = ImmutableMap.builder();
        for (String part : parts) {
            if (part.startsWith("-")) {
                signed.put(part.substring(1), -1);
            } else {
                signed.put(part, 1);
            }
        }
        return new BalanceIdentity(id, title, total, signed.buildOrThrow(), tolerance);
    }

    /**
     * Checks it in every year for which the table has all posts.
     *
     * @param table the table, with a row for each post
     * @return a result for each such year; empty if a post is missing
     */
    public ImmutableList<Result> check(GrantTable table) {
        ImmutableList.Builder<Result> results = ImmutableList.builder();
        table.find(total)
                .ifPresent(row -> row.amounts().forEach((year, amount) -> {
                    boolean known = parts.keySet().stream()
                            .allMatch(part -> table.find(post(part))
                                    .filter(found -> found.amounts().containsKey(of(part, year)))
                                    .isPresent());
                    if (known) {
                        Money sum = Money.ZERO;
                        for (var part : parts.entrySet()) {
                            Money money = table.find(post(part.getKey()))
                                    .orElseThrow()
                                    .amount(of(part.getKey(), year));
                            sum = part.getValue() < 0 ? sum.minus(money) : sum.plus(money);
                        }
                        results.add(new Result(this, year, amount, sum));
                    }
                }));
        return results.build();
    }

    private static String post(String part) {
        return part.endsWith("@-1") ? part.substring(0, part.length() - 3) : part;
    }

    private static Year of(String part, Year year) {
        return part.endsWith("@-1") ? year.minusYears(1) : year;
    }
}
