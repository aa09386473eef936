// The same as TwelveMonths.java, in the short form of JDK 25:
// java -cp examples/app/target/geldstroom.jar examples/scripts/java25/TwelveMonthsShort.java 694097

import nl.geldstroom.money.Allocation;
import nl.geldstroom.money.Money;

void main(String[] arguments) {
    var year = Money.euros(arguments.length == 0 ? "815183" : arguments[0]);
    var months = Allocation.equally(year, 12);
    for (int month = 1; month <= 12; month++) {
        IO.println(month + " " + months.get(month - 1));
    }
    IO.println("year " + Money.sum(months));
}
