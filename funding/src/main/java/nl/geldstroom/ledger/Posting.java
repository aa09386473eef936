package nl.geldstroom.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.geldstroom.money.Money;
import nl.geldstroom.plan.PostingRule;

/**
 * One booking (<i>boeking</i>): in which month how much went from one account to another, by which rule.
 *
 * @param month the budget month
 * @param due the day on which it is paid
 * @param rule accounts, payer, line, law and reason
 * @param amount what is debited to one account and credited to the other; may be negative where the baseline is
 */
public record Posting(YearMonth month, LocalDate due, PostingRule rule, Money amount) {}
