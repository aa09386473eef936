package nl.geldstroom.portfolio;

import com.google.common.base.CaseFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.geldstroom.commitment.NoticeDate;
import nl.geldstroom.text.Language;
import nl.geldstroom.text.LocalizedText;

/**
 * The days before which something must be said, for an agenda (<i>agenda van aanzegdata</i>): iCalendar, RFC 5545.
 *
 * <p>Every notice is an event of a whole day, on the last day that is in time: extending before 1 July 2031 stands on 30
 * June 2031. It takes no time in an agenda. The same notice has the same name ({@code UID}) in every export, so that an
 * agenda replaces it; the time stamp is midnight of the day given, because nothing here reads a clock.
 *
 * <p>Events are written as they come, so that the number of agreements does not matter. Lines end in CR LF and are folded
 * at 75 octets.
 */
public final class NoticeCalendar implements Closeable {

    private static final int OCTETS = 75;
    private static final String NEW_LINE = "\r\n";

    private final Writer out;
    private final LocalDate asOf;
    private final Language language;

    private NoticeCalendar(Writer out, LocalDate asOf, Language language) {
        this.out = out;
        this.asOf = asOf;
        this.language = language;
    }

    /**
     * Starts a calendar.
     *
     * @param out where it is written, as UTF-8
     * @param asOf the day that its time stamps carry
     * @param language the language of its texts
     * @return the calendar; close it
     * @throws UncheckedIOException if it cannot be written
     */
    public static NoticeCalendar to(Writer out, LocalDate asOf, Language language) {
        NoticeCalendar calendar = new NoticeCalendar(out, asOf, language);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Geldstroom//notices//" + (language == Language.NL ? "NL" : "EN"));
        calendar.line("CALSCALE:GREGORIAN");
        return calendar;
    }

    /**
     * Writes the notices of one agreement.
     *
     * @param upcoming its notices
     * @throws UncheckedIOException if they cannot be written
     */
    public void add(List<Upcoming> upcoming) {
        Set<String> names = new HashSet<>();
        for (Upcoming one : upcoming) {
            String name = name(one);
            int number = 1;
            while (!names.add(name)) {
                number++;
                name = name(one) + "-" + number;
            }
            event(one, name);
        }
    }

    private static String name(Upcoming one) {
        return one.agreement() + "-"
                + CaseFormat.UPPER_UNDERSCORE.to(
                        CaseFormat.LOWER_CAMEL, one.notice().kind().name())
                + "-" + one.notice().before();
    }

    private void event(Upcoming one, String name) {
        NoticeDate notice = one.notice();
        LocalDate last = notice.before().minusDays(1);
        line("BEGIN:VEVENT");
        line("UID:" + escaped(name + "@geldstroom"));
        line("DTSTAMP:" + basic(asOf) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + basic(last));
        line("DTEND;VALUE=DATE:" + basic(notice.before()));
        line("SUMMARY:" + escaped(label(notice.kind()).in(language) + ": " + one.title()));
        line("DESCRIPTION:" + escaped(notice.text().in(language) + "\n" + one.agreement() + ", " + one.provider()));
        line("CATEGORIES:" + escaped(label(notice.kind()).in(language)));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    /**
     * What a notice is about, in a word.
     *
     * @param kind the kind of notice
     * @return for example {@code verlengen} and {@code extend}
     */
    public static LocalizedText label(NoticeDate.Kind kind) {
        return switch (kind) {
            case EXTEND -> LocalizedText.of("verlengen", "extend");
            case RENEGOTIATE -> LocalizedText.of("bedrag afspreken", "agree amount");
            case APPLY -> LocalizedText.of("aanvragen", "apply");
            case DECIDE -> LocalizedText.of("besluiten", "decide");
            case RESERVE -> LocalizedText.of("voorbehoud inroepen", "invoke reservation");
            case REFUSE -> LocalizedText.of("weigering aankondigen", "announce refusal");
            case EVALUATE -> LocalizedText.of("verslag doen", "evaluate");
            case RECOVER -> LocalizedText.of("terugvorderen", "recover");
            case END -> LocalizedText.of("einde", "end");
        };
    }

    private static String basic(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** Text by RFC 5545, 3.3.11; other control characters may not stand in it at all. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (c >= ' ' && c != 0x7f) {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** A line, folded by RFC 5545, 3.1: no part is longer than 75 octets and no character is cut in two. */
    private void line(String text) {
        try {
            int octets = 0;
            for (int i = 0; i < text.length(); ) {
                int character = text.codePointAt(i);
                String written = Character.toString(character);
                int size = written.getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > OCTETS) {
                    out.write(NEW_LINE + " ");
                    octets = 1;
                }
                out.write(written);
                octets += size;
                i += Character.charCount(character);
            }
            out.write(NEW_LINE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends the calendar and closes where it is written.
     *
     * @throws IOException if that fails
     */
    @Override
    public void close() throws IOException {
        try (out) {
            line("END:VCALENDAR");
        }
    }
}
