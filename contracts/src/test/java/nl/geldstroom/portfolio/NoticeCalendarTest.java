package nl.geldstroom.portfolio;

import static nl.geldstroom.money.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.commitment.NoticeDate;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;
import org.junit.jupiter.api.Test;

class NoticeCalendarTest {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

    private static String written(Language language, List<Upcoming> upcoming) {
        StringWriter out = new StringWriter();
        try (NoticeCalendar calendar = NoticeCalendar.to(out, DAY, language)) {
            calendar.add(upcoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static Upcoming upcoming(String title, LocalizedText text) {
        return new Upcoming(
                AgreementId.of("1509-provider-2027"),
                title,
                PartyId.of("org:provider"),
                new NoticeDate(LocalDate.of(2031, 7, 1), NoticeDate.Kind.EXTEND, text));
    }

    private static String unfolded(String calendar) {
        return calendar.replace("\r\n ", "");
    }

    @Test
    void aNoticeIsAnEventOnTheLastDayThatIsInTime() {
        StringWriter out = new StringWriter();
        Portfolio.of(List.of(
                        ServiceContract.fivePlusFive(PartyId.of("gm:1509"), PartyId.of("org:provider"), Year.of(2027))
                                .compensation(TaskBased.perYear(euros(1_200_000)))))
                .on(DAY, entry -> {
                    try (NoticeCalendar calendar = NoticeCalendar.to(out, DAY, Language.EN)) {
                        calendar.add(entry.upcoming());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });

        assertThat(unfolded(out.toString()).lines().limit(14))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Geldstroom//notices//EN",
                        "CALSCALE:GREGORIAN",
                        "BEGIN:VEVENT",
                        "UID:1509-provider-2027-extend-2031-07-01@geldstroom",
                        "DTSTAMP:20270101T000000Z",
                        "DTSTART;VALUE=DATE:20310630",
                        "DTEND;VALUE=DATE:20310701",
                        "SUMMARY:extend: 1509-provider-2027",
                        "DESCRIPTION:Extend to 1 January 2037 before 1 July 2031\\, or the agreement ends on 1 January"
                                + " 2032.\\n1509-provider-2027\\, org:provider",
                        "CATEGORIES:extend",
                        "TRANSP:TRANSPARENT",
                        "END:VEVENT");
        assertThat(out.toString()).endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void whatMeansSomethingInACalendarIsEscaped() {
        String calendar = written(
                Language.NL, List.of(upcoming("a;b,c\\d\ne\u0007\r\nEND:VCALENDAR", LocalizedText.same("text"))));

        assertThat(unfolded(calendar)).contains("SUMMARY:verlengen: a\\;b\\,c\\\\d\\ne\\nEND:VCALENDAR\r\n");
        assertThat(calendar.lines().filter("END:VCALENDAR"::equals)).hasSize(1);
    }

    @Property
    void linesAreAtMost75OctetsAndUnfoldToTheSameText(@ForAll String title) {
        String calendar = written(Language.NL, List.of(upcoming(title, LocalizedText.same("één zin"))));

        assertThat(ImmutableList.copyOf(calendar.split("\r\n", -1)))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        String expected = title.codePoints()
                .filter(c -> c == '\n' || (c >= ' ' && c != 0x7f))
                .mapToObj(c -> c == '\n'
                        ? "\\n"
                        : c == '\\' || c == ';' || c == ',' ? "\\" + Character.toString(c) : Character.toString(c))
                .collect(java.util.stream.Collectors.joining());
        assertThat(unfolded(calendar)).contains("SUMMARY:verlengen: " + expected + "\r\n");
    }

    @Test
    void theSameNoticeHasTheSameNameAndTwoOfOneAgreementDiffer() {
        Upcoming one = upcoming("title", LocalizedText.same("text"));

        assertThat(written(Language.NL, List.of(one))).isEqualTo(written(Language.NL, List.of(one)));
        assertThat(unfolded(written(Language.NL, List.of(one, one))).lines().filter(line -> line.startsWith("UID:")))
                .containsExactly(
                        "UID:1509-provider-2027-extend-2031-07-01@geldstroom",
                        "UID:1509-provider-2027-extend-2031-07-01-2@geldstroom");
    }

    @Test
    void everyKindOfNoticeHasALabel() {
        for (NoticeDate.Kind kind : NoticeDate.Kind.values()) {
            assertThat(NoticeCalendar.label(kind).nl()).isNotBlank();
        }
    }
}
