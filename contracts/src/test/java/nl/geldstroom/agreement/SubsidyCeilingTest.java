package nl.geldstroom.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Year;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import nl.geldstroom.money.Money;
import org.junit.jupiter.api.Test;

class SubsidyCeilingTest {

    private static final List<Money> APPLICATIONS = List.of(Money.euros(60), Money.euros(30), Money.euros(30));

    @Test
    void an_application_is_refused_insofar_as_the_ceiling_would_be_exceeded() {
        assertThat(ceiling(SubsidyCeiling.Distribution.ARRIVAL, 10_000).grants(APPLICATIONS))
                .containsExactly(Money.euros(60), Money.euros(30), Money.euros(10));
        assertThat(ceiling(SubsidyCeiling.Distribution.PROPORTION, 10_000).grants(APPLICATIONS))
                .containsExactly(Money.euros(50), Money.euros(25), Money.euros(25));
        assertThat(ceiling(SubsidyCeiling.Distribution.PROPORTION, 12_000).grants(APPLICATIONS))
                .isEqualTo(APPLICATIONS);
        assertThatIllegalArgumentException().isThrownBy(() -> ceiling(SubsidyCeiling.Distribution.ARRIVAL, -1));
    }

    private static SubsidyCeiling ceiling(SubsidyCeiling.Distribution distribution, long cents) {
        return new SubsidyCeiling(Year.of(2027), Money.ofCents(cents), distribution);
    }

    @Property(tries = 100)
    void grants_are_never_more_than_the_ceiling_nor_than_what_was_asked(
            @ForAll @Size(max = 6) List<@LongRange(min = 0, max = 100_000) Long> cents,
            @ForAll @LongRange(min = 0, max = 200_000) long most,
            @ForAll SubsidyCeiling.Distribution distribution) {
        List<Money> asked = cents.stream().map(Money::ofCents).toList();

        List<Money> granted = ceiling(distribution, most).grants(asked);

        assertThat(Money.sum(granted)).isEqualTo(Money.sum(asked).min(Money.ofCents(most)));
        for (int i = 0; i < asked.size(); i++) {
            assertThat(granted.get(i)).isLessThanOrEqualTo(asked.get(i));
        }
    }
}
