package nl.geldstroom.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.geldstroom.text.Language;
import org.junit.jupiter.api.Test;

class ConsolidatedTermsTest {

    private static List<String> text(String day, Language language) {
        return ConsolidatedTerms.of(AgreementLifeTest.example(), LocalDate.parse(day)).subjects().stream()
                .map(subject -> subject.describe().in(language))
                .toList();
    }

    @Test
    void theTermsOnADaySayWhatAppliesSinceWhenAndByWhichArticle() {
        assertThat(text("2031-06-01", Language.EN))
                .contains(
                        "The agreement runs from 1 January 2027 until 1 January 2037. Since 1 May 2031: Extension 1 was"
                                + " exercised. [contractstandaard Wmo 1.2, art. 1.3]",
                        "The compensation is a budget of € 3,100,000.00 a year, at the prices of 2029. Since 16 July 2029:"
                                + " Amended: the compensation (revision clause). [article 2.163c Aanbestedingswet 2012]",
                        "No longer applies. Since 1 June 2030: The discount was lifted.");
        assertThat(text("2031-06-01", Language.NL))
                .contains("De vergoeding is een budget van € 3.100.000,00 per jaar, prijspeil 2029. Sinds 16 juli 2029:"
                        + " Gewijzigd: de vergoeding (herzieningsclausule). [artikel 2.163c Aanbestedingswet 2012]");
    }

    @Test
    void whatAppliedBeforeStaysOnRecord() {
        ConsolidatedTerms terms = ConsolidatedTerms.of(AgreementLifeTest.example(), LocalDate.of(2031, 6, 1));

        assertThat(terms.subjects().stream()
                        .filter(subject -> subject.name().en().equals("Compensation"))
                        .flatMap(subject -> subject.before().stream())
                        .map(text -> text.since() + " " + text.text().en()))
                .containsExactly(
                        "2027-01-01 The compensation is a budget of € 2,785,000.00 a year, at the prices of 2027.");
    }

    @Test
    void onTheFirstDayNothingHasChanged() {
        assertThat(text("2027-01-01", Language.NL))
                .contains("Niemand kan tussentijds opzeggen.")
                .noneMatch(line -> line.contains("Sinds"));
    }

    @Test
    void whatWasNotKnownIsNotInTheTerms() {
        ConsolidatedTerms terms =
                ConsolidatedTerms.of(AgreementLifeTest.example(), LocalDate.of(2031, 6, 1), LocalDate.of(2029, 4, 30));

        assertThat(terms.subjects())
                .noneMatch(subject -> subject.text().text().en().contains("3,100,000"));
    }
}
