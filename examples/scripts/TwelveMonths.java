import java.util.List;
import nl.geldstroom.money.Allocation;
import nl.geldstroom.money.Money;

/**
 * Divides the amount of a year over its months: whole cents every month, together exactly the year.
 *
 * <p>{@code java -cp examples/app/target/geldstroom.jar examples/scripts/TwelveMonths.java 694097}
 */
public class TwelveMonths {

    public static void main(String[] arguments) {
        Money year = Money.euros(arguments.length == 0 ? "815183" : arguments[0]);
        List<Money> months = Allocation.equally(year, 12);
        for (int month = 1; month <= 12; month++) {
            System.out.println(month + " " + months.get(month - 1));
        }
        System.out.println("year " + Money.sum(months));
    }
}
