package nl.geldstroom.answer;

import com.google.common.collect.ImmutableList;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import nl.geldstroom.answer.Results.AgreementResult;
import nl.geldstroom.answer.Results.GrantResult;
import nl.geldstroom.answer.Results.Key;
import nl.geldstroom.baseline.BudgetLine;
import nl.geldstroom.measure.BudgetShift;
import nl.geldstroom.measure.Companions;
import nl.geldstroom.measure.DelayedEffect;
import nl.geldstroom.measure.Measure;
import nl.geldstroom.measure.PreventionFund;
import nl.geldstroom.measure.SavingsTarget;
import nl.geldstroom.measure.Squeeze;
import nl.geldstroom.money.Money;
import nl.geldstroom.provision.LineId;
import nl.geldstroom.scenario.Scenario;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** What must be true for a result to hold, in sentences. */
final class Conditions {

    private final Scenario scenario;
    private final Key key;
    private final ImmutableList<AgreementResult> agreements;
    private final ImmutableList<GrantResult> grants;
    private final ImmutableList.Builder<LocalizedText> list = ImmutableList.builder();

    Conditions(
            Scenario scenario, Key key, ImmutableList<AgreementResult> agreements, ImmutableList<GrantResult> grants) {
        this.scenario = scenario;
        this.key = key;
        this.agreements = agreements;
        this.grants = grants;
    }

    ImmutableList<LocalizedText> list() {
        for (Measure measure : scenario.measures()) {
            if (measure instanceof BudgetShift shift) {
                shift(shift);
            } else if (measure instanceof PreventionFund fund) {
                fund(fund);
            } else if (measure instanceof SavingsTarget target && target.force() == SavingsTarget.Force.HARD) {
                add(
                        target.title().nl() + " van "
                                + Phrases.euros(target.amount()).nl() + " euro vanaf "
                                + target.year()
                                + " wordt gehaald; wat ontbreekt gaat ten koste van de reserve en daarna van"
                                + " andere uitgaven.",
                        target.title().en() + " of "
                                + Phrases.euros(target.amount()).en() + " euros from "
                                + target.year() + " on is met; what is missed comes out of the reserve and then out of"
                                + " other spending.");
            } else if (measure instanceof Squeeze squeeze && !squeeze.grips().isEmpty()) {
                add(
                        "De betaler heeft werkelijk grip op "
                                + String.join(
                                        ", ",
                                        squeeze.grips().stream()
                                                .map(grip -> label(grip.line()).nl())
                                                .toList())
                                + ": alleen daar wordt bezuinigd.",
                        "The payer really has grip on "
                                + String.join(
                                        ", ",
                                        squeeze.grips().stream()
                                                .map(grip -> label(grip.line()).en())
                                                .toList())
                                + ": cuts fall there alone.");
            }
        }
        for (AgreementResult agreement : agreements) {
            Optional<YearMonth> reset = agreement.renegotiation().stream()
                    .filter(month -> month.getYear()
                                    >= scenario.horizon().from().getValue()
                            && month.getYear() <= scenario.horizon().to().getValue())
                    .findFirst();
            boolean touched = scenario.measures().stream()
                    .anyMatch(measure -> measure.lines().stream().anyMatch(agreement.scope()::contains));
            if (reset.isPresent() && touched) {
                LocalizedText when = Phrases.date(reset.get().atDay(1));
                add(
                        "Bij de heronderhandeling van " + agreement.title().nl() + " per " + when.nl()
                                + " volgt het bedrag wat er dan minder of meer nodig is.",
                        "When " + agreement.title().en() + " is renegotiated as of " + when.en()
                                + " the amount follows what is then needed less or more.");
            }
        }
        for (GrantResult grant : grants) {
            boolean nothing = grant.variants().stream().anyMatch(v -> v.id().equals("none") && v.chosen());
            if (nothing && grant.lastYear().isBefore(scenario.horizon().to())) {
                add(
                        "Na " + grant.lastYear() + " komt er niets in de plaats van "
                                + grant.title().nl() + ": de gemeente draagt dat zelf, met of zonder deze maatregelen.",
                        "Nothing replaces " + grant.title().en() + " after " + grant.lastYear()
                                + ": the municipality carries that itself, with or without these measures.");
            }
        }
        if (key.breakEvenCashReturn().isPresent() && key.breakEvenCashReturn().get() > 0) {
            add(
                    "Over de hele looptijd is het pas kostenneutraal als elke euro extra levering "
                            + Say.perEuro(BreakEven.inCents(
                                            key.breakEvenCashReturn().get()))
                                    .nl() + " euro aan geld terugbrengt.",
                    "Over the whole horizon it breaks even only if every euro of extra delivery brings back "
                            + Say.perEuro(BreakEven.inCents(
                                            key.breakEvenCashReturn().get()))
                                    .en() + " euros of money.");
        } else if (key.breakEvenCashReturn().isEmpty()
                && scenario.measures().stream().anyMatch(DelayedEffect.class::isInstance)) {
            add(
                    "Geen geldelijk rendement tot 10 euro per euro extra levering maakt dit over de looptijd kostenneutraal.",
                    "No cash return up to 10 euros for a euro of extra delivery makes this break even over the horizon.");
        }
        return list.build();
    }

    private void fund(PreventionFund fund) {
        add(
                "Alle partijen leggen tot en met " + fund.to() + " in "
                        + fund.title().nl() + " in wat zij hebben toegezegd.",
                "All parties pay what they pledged into " + fund.title().en() + " up to " + fund.to() + ".");
        if (fund.to().isBefore(scenario.horizon().to())) {
            add(
                    "Na " + fund.to() + " sluit " + fund.title().nl()
                            + ": wat het betaalt houdt dan op, of een ander neemt het over.",
                    fund.title().en() + " closes after " + fund.to()
                            + ": what it pays then ends, or somebody else takes it over.");
        }
    }

    private void shift(BudgetShift shift) {
        double share = shift.share().point();
        Companions with = shift.companions();
        add(
                percent(share, true) + " van " + label(shift.from()).nl() + " kan over naar "
                        + label(shift.to()).nl() + ".",
                percent(share, false) + " of " + label(shift.from()).en() + " can move to "
                        + label(shift.to()).en() + ".");
        add(
                "Een overgestapte cliënt kost "
                        + percent(with.costPerMovedClient().point(), true) + " van wat maatwerk kostte.",
                "A client who moved costs " + percent(with.costPerMovedClient().point(), false)
                        + " of what the tailor-made provision cost.");
        add(
                "De aanzuigende werking blijft " + percent(with.inducedDemand().point(), true) + ".",
                "Induced demand stays at " + percent(with.inducedDemand().point(), false) + ".");
        Money saved = Money.ofCents(scenario.given()
                .baseline()
                .line(shift.from())
                .map(BudgetLine::cost)
                .orElse(Money.ZERO)
                .cents());
        if (share > 0.05 && !saved.isZero()) {
            add(
                    "De verschuiving is groter dan 5 % van de regel: toets haar aan het aantal lopende indicaties.",
                    "The shift is larger than 5 % of the line: test it against the number of running decisions.");
        }
    }

    private LocalizedText label(LineId line) {
        return scenario.given().baseline().line(line).map(BudgetLine::label).orElse(LocalizedText.same(line.text()));
    }

    private void add(String nl, String en) {
        list.add(LocalizedText.of(nl, en));
    }

    private static String percent(double share, boolean dutch) {
        return number(Math.round(share * 1000) / 10.0, dutch) + " %";
    }

    private static String number(double value, boolean dutch) {
        String text = value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("0$", "");
        return dutch ? text.replace('.', ',') : text;
    }
}
