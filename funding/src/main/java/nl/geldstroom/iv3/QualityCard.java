package nl.geldstroom.iv3;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.geldstroom.iv3.QualityNote.Subject;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.text.LocalizedText;

/**
 * What the Iv3 figures of one municipality and year can and cannot carry (<i>datakwaliteitskaart</i>).
 *
 * <p>Example: on the card of Oude IJsselstreek for 2025 the salaries of 6.60, 6.711, 6.751, 6.811 and 6.821 are the
 * same 517,000 euros: an allocation key, not a count of who works there.
 *
 * @param municipality the municipality
 * @param name its name as the file writes it
 * @param year the budget year
 * @param notes the notes, those for all lines first, then in the order of the file
 */
public record QualityCard(PartyId municipality, String name, int year, ImmutableList<QualityNote> notes) {

    /** Below this, equal salaries are as likely chance. */
    private static final Money KEY_FROM = Money.euros(10_000);

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

    static QualityCard of(Iv3Table table, PartyId municipality, int year) {
        ImmutableList<Iv3Row> own = table.rowsOf(Optional.of(municipality), year);
        ImmutableList.Builder<QualityNote> notes = ImmutableList.builder();
        notes.add(all(
                Subject.NO_UNIT_COST,
                "Leid nooit een prijs per cliënt of per uur af uit Iv3 alleen: aantallen en overhead ontbreken.",
                "Never derive a price per client or hour from Iv3 alone: volumes and overhead are missing."));
        notes.add(all(
                Subject.CODE_BREAK,
                "De taakvelden van het sociaal domein zijn in 2025 hernummerd en sluiten niet één op één aan:"
                        + " vergelijk een code alleen binnen hetzelfde stelsel.",
                "The task fields of the social domain were renumbered in 2025 and do not map one to one:"
                        + " compare a code within one numbering only."));
        balance(own, notes);
        own.forEach(row -> fixed(row, notes));
        keys(own, notes);
        own.forEach(row -> negative(row, notes));
        if (table.layout() != Iv3Layout.DELIVERY) {
            EmptyLines.in(own).forEach(line -> empty(line, notes));
        }
        return new QualityCard(municipality, own.get(0).name(), year, notes.build());
    }

    /**
     * What to know of one line.
     *
     * @param taskField the code of the task field
     * @return the notes on that line and those that hold for all lines
     */
    public ImmutableList<QualityNote> notesOn(String taskField) {
        return notes.stream()
                .filter(note -> note.taskField().map(taskField::equals).orElse(true))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The same card with more notes, such as those of {@link nl.geldstroom.realised.BudgetAgainstAccounts}.
     *
     * @param more the notes
     * @return a card with these notes after its own
     */
    public QualityCard with(Iterable<QualityNote> more) {
        return new QualityCard(
                municipality,
                name,
                year,
                ImmutableList.<QualityNote>builder().addAll(notes).addAll(more).build());
    }

    private static QualityNote all(Subject subject, String dutch, String english) {
        return new QualityNote(Optional.empty(), subject, LocalizedText.of(dutch, english));
    }

    private static QualityNote on(String taskField, Subject subject, String dutch, String english) {
        return new QualityNote(Optional.of(taskField), subject, LocalizedText.of(dutch, english));
    }

    private static void balance(List<Iv3Row> own, ImmutableList.Builder<QualityNote> notes) {
        Money difference = TableCheck.imbalance(own);
        if (difference.isZero()) {
            return;
        }
        Money size = difference.max(difference.negated());
        boolean rounding = size.compareTo(TableCheck.ROUNDING) <= 0;
        notes.add(all(
                rounding ? Subject.ROUNDING : Subject.IMBALANCE,
                "Lasten en baten verschillen " + dutch(size) + " euro"
                        + (rounding ? " door afronding op duizenden." : ": meer dan afronding verklaart."),
                "Cost and income differ by " + english(size) + " euros"
                        + (rounding ? " through rounding to thousands." : ": more than rounding explains.")));
    }

    private static void fixed(Iv3Row row, ImmutableList.Builder<QualityNote> notes) {
        String code = row.taskField();
        if (code.equals("0.4")) {
            Money cost = row.cost().amount();
            notes.add(all(
                    Subject.OVERHEAD,
                    "De overhead (" + dutch(cost) + " euro) staat op 0.4 en niet op de regels zelf.",
                    "The overhead (" + english(cost) + " euros) stands on 0.4 and not on the lines themselves."));
        }
        if (code.equals("6.1")) {
            notes.add(on(
                    code,
                    Subject.WIDER_THAN_SOCIAL_BASE,
                    "6.1 is breder dan de sociale basis: ook de opvang van vluchtelingen staat er bijvoorbeeld op."
                            + " Splits de regel waar dat uitmaakt.",
                    "6.1 is wider than the social base: the reception of refugees, for one, stands here too."
                            + " Split the line where that matters."));
        }
        if (code.equals("5.1") || code.equals("6.1") || code.equals("7.1")) {
            notes.add(on(
                    code,
                    Subject.GRANTS_INSIDE,
                    "Specifieke uitkeringen zoals de brede SPUK zitten normaal al in dit cijfer: tel ze er niet bij op.",
                    "Specific grants such as the brede SPUK are normally inside this figure: do not add them on top."));
        }
    }

    private static void keys(List<Iv3Row> own, ImmutableList.Builder<QualityNote> notes) {
        Map<Money, List<String>> bySalaries = new LinkedHashMap<>();
        for (Iv3Row row : own) {
            row.salaries()
                    .filter(amount -> amount.compareTo(KEY_FROM) >= 0)
                    .ifPresent(amount -> bySalaries
                            .computeIfAbsent(amount, key -> new ArrayList<>())
                            .add(row.taskField()));
        }
        bySalaries.forEach((amount, codes) -> {
            if (codes.size() < 2) {
                return;
            }
            for (String code : codes) {
                notes.add(on(
                        code,
                        Subject.ALLOCATION_KEY,
                        "De salarissen (" + dutch(amount) + " euro) zijn gelijk op " + String.join(", ", codes)
                                + ": dat wijst op een verdeelsleutel, niet op wie er werkt.",
                        "The salaries (" + english(amount) + " euros) are equal on " + String.join(", ", codes)
                                + ": that points to an allocation key, not to who works there."));
            }
        });
    }

    private static void negative(Iv3Row row, ImmutableList.Builder<QualityNote> notes) {
        for (Iv3Cell cell : List.of(row.cost(), row.income())) {
            if (cell.amount().isNegative()) {
                boolean cost = cell.side() == Iv3Side.COST;
                notes.add(on(
                        cell.taskField(),
                        Subject.NEGATIVE,
                        (cost ? "De lasten (" : "De baten (") + dutch(cell.amount())
                                + " euro) zijn negatief: ze groeien mee, maar worden nooit verschoven of bezuinigd.",
                        (cost ? "The cost (" : "The income (") + english(cell.amount())
                                + " euros) is below zero: it grows along, but is never shifted or cut."));
            }
        }
    }

    private static void empty(EmptyLines.Found line, ImmutableList.Builder<QualityNote> notes) {
        String dutch = line.instead()
                .map(row -> " Kijk naar " + row.taskField() + " " + row.label().strip() + " ("
                        + dutch(row.cost().amount()) + " euro).")
                .orElse("");
        String english = line.instead()
                .map(row -> " Look at " + row.taskField() + " " + row.label().strip() + " ("
                        + english(row.cost().amount()) + " euros).")
                .orElse("");
        notes.add(on(
                line.taskField(),
                Subject.EMPTY_LINE,
                "Op " + line.taskField() + " staan geen lasten: een maatregel kan hier niet beginnen." + dutch,
                "There is no cost on " + line.taskField() + ": a measure cannot start here." + english));
    }

    private static String dutch(Money amount) {
        return String.format(DUTCH, "%,d", amount.cents() / 100);
    }

    private static String english(Money amount) {
        return String.format(Locale.ENGLISH, "%,d", amount.cents() / 100);
    }
}
