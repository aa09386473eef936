package nl.geldstroom.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class LawIdTest {

    @Test
    void theSocialSupportActIsKnownByItsShortName() {
        assertThat(LawId.of("wmo2015")).isEqualTo(LawId.WMO2015);
    }

    @Test
    void aNameWithCapitalsIsRefusedWithAProposal() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LawId.of("Wmo 2015"))
                .withMessageContaining("(Wmo 2015)")
                .withMessageContaining("wmo2015");
    }
}
