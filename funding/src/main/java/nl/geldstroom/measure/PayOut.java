package nl.geldstroom.measure;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Year;
import java.util.Optional;
import nl.geldstroom.document.Faults;
import nl.geldstroom.money.Money;
import nl.geldstroom.money.Share;
import nl.geldstroom.provision.LineId;

/**
 * What a {@link PreventionFund} plans to spend on one line (<i>besteding</i>): a share of what it spends in all, or amounts
 * by year.
 *
 * @param line the line that the money is spent on; its payer pays the cost and receives the same from the fund
 * @param share the share of the spending of the fund; absent: it has amounts of its own
 * @param amounts what is spent in each year, zero or more; a year that is not named has none
 */
public record PayOut(LineId line, Optional<Share> share, ImmutableSortedMap<Year, Money> amounts) {

    /**
     * Checks the amounts.
     *
     * @param line the line that the money is spent on
     * @param share the share of the spending of the fund
     * @param amounts what is spent in each year
     * @throws nl.geldstroom.document.InvalidValueException if a rule is broken; all faults at once
     */
    public PayOut {
        Faults faults = new Faults();
        Amounts.requireNotNegative(amounts, "/amounts", "amount for line (" + line + ")", faults);
        if (share.isPresent() && !amounts.isEmpty()) {
            faults.add(
                    "/share",
                    "share-and-amounts",
                    "The share (" + share.get() + ") of line (" + line + ") must not stand beside amounts of its own.");
        }
        faults.throwIfAny();
    }

    /**
     * A share of what the fund spends.
     *
     * @param line the line that the money is spent on
     * @param share the share
     * @return the pay-out
     */
    public static PayOut of(LineId line, Share share) {
        return new PayOut(line, Optional.of(share), ImmutableSortedMap.of());
    }

    /**
     * Amounts by year.
     *
     * @param line the line that the money is spent on
     * @param amounts what is spent in each year
     * @return the pay-out
     */
    public static PayOut of(LineId line, ImmutableSortedMap<Year, Money> amounts) {
        return new PayOut(line, Optional.empty(), amounts);
    }
}
