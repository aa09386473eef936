package nl.geldstroom.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import nl.geldstroom.evidence.Assumption;
import nl.geldstroom.evidence.Estimate;
import nl.geldstroom.evidence.Parameter;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    /** A record with most of what the reader knows. */
    public record Town(PartyId id, Money budget, Optional<Parameter> share, ImmutableList<Estimate> estimates) {}

    private final Documents documents = Documents.standard();

    @Test
    void readsBackWhatItWrites() {
        Town town = new Town(
                PartyId.of("gm:1509"),
                Money.euros("815183.25"),
                Optional.of(Parameter.of(Estimate.pert(0.1, 0.3, 0.6), Assumption.of("me", "a guess"))),
                ImmutableList.of(Estimate.of(0.3), Estimate.uniform(0, 1)));
        String json = documents.write("town", town);
        assertThat(documents
                        .read(Input.of("town.json", json), "town", Town.class)
                        .orThrow())
                .isEqualTo(town);
    }

    @Test
    void tellsAllProblemsAtOnce() {
        Reading<Town> reading = documents.read(Input.of("town.json", """
                        {"model": "geldstroom", "version": 1, "town": {
                          "id": "1509",
                          "id": "gm:1509",
                          "budget": 1.234,
                          "shares": 3,
                          "estimates": [0.3, {"type": "prt"}, {"type":"pert","min":1,"mode":0,"max":"x"}, null]}}
                        """), "town", Town.class);
        assertThat(reading.problems()).hasSize(7);
    }
}
