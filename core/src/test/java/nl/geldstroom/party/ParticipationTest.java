package nl.geldstroom.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import org.junit.jupiter.api.Test;

class ParticipationTest {

    private static final PartyId GGD = PartyId.of("org:ggd");
    private static final PartyId ONE = PartyId.of("gm:1509");
    private static final PartyId TWO = PartyId.of("gm:0222");
    private static final LocalDate START = LocalDate.of(2015, 1, 1);
    private static final LocalDate LEAVES = LocalDate.of(2027, 1, 1);

    private final Participation participation = Participation.of(
            GGD,
            new ParticipationEvent.Joined(START, ONE),
            new ParticipationEvent.Joined(START, TWO),
            new ParticipationEvent.MadeCentral(LocalDate.of(2020, 1, 1), ONE),
            new ParticipationEvent.Left(LEAVES, ONE));

    @Test
    void members_join_and_leave_by_date() {
        assertThat(participation.on(START.minusDays(1))).isEmpty();
        assertThat(participation.on(START)).containsExactly(TWO, ONE);
        assertThat(participation.on(LEAVES.minusDays(1))).containsExactly(TWO, ONE);
        assertThat(participation.on(LEAVES)).containsExactly(TWO);
    }

    @Test
    void the_central_municipality_is_one_of_them_until_it_leaves() {
        assertThat(participation.centralMunicipality(LocalDate.of(2019, 12, 31)))
                .isEmpty();
        assertThat(participation.centralMunicipality(LEAVES.minusDays(1))).contains(ONE);
        assertThat(participation.centralMunicipality(LEAVES)).isEmpty();
    }

    @Test
    void who_left_may_join_again() {
        Participation again = participation.and(new ParticipationEvent.Joined(LocalDate.of(2028, 1, 1), ONE));

        assertThat(again.on(LocalDate.of(2027, 12, 31))).doesNotContain(ONE);
        assertThat(again.on(LocalDate.of(2028, 1, 1))).contains(ONE);
    }

    @Test
    void what_cannot_have_happened_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> participation.and(new ParticipationEvent.Joined(LEAVES, TWO)))
                .withMessageContaining("it takes part already");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> participation.and(new ParticipationEvent.Left(LEAVES, ONE)))
                .withMessageContaining("The party (gm:1509) must take part in org:ggd on 2027-01-01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> participation.and(new ParticipationEvent.MadeCentral(LEAVES, ONE)))
                .withMessageContaining("must take part");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> participation.and(new ParticipationEvent.Left(START, TWO)))
                .withMessageContaining("must be in the order of their dates");
    }

    @Test
    void it_survives_a_document() {
        Documents documents = Documents.standard();

        assertThat(documents
                        .read(
                                Input.of("p.json", documents.write("participation", participation)),
                                "participation",
                                Participation.class)
                        .orThrow())
                .isEqualTo(participation);
    }
}
