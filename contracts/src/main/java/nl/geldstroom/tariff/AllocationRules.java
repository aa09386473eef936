package nl.geldstroom.tariff;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;
import nl.geldstroom.text.Phrases;

/** What iWmo 3.2 allows in an allocation: its forms, and the limits of its message. */
final class AllocationRules {

    private static final LocalizedText FORMS =
            LocalizedText.of("iWmo 3.2, toewijzingsvarianten", "iWmo 3.2, allocation variants");
    private static final LocalizedText SCHEMA = LocalizedText.same("iWmo 3.2, Basisschema.xsd");
    private static final Money LARGEST_BUDGET = Money.ofCents(99_999_999);
    private static final int LARGEST_VOLUME = 99_999;
    private static final int LONGEST_CODE = 5;

    private final ServiceAllocation allocation;
    private final ImmutableList.Builder<Contradiction> found = ImmutableList.builder();

    private AllocationRules(ServiceAllocation allocation) {
        this.allocation = allocation;
    }

    static ImmutableList<Contradiction> of(ServiceAllocation allocation, ExecutionVariant variant) {
        Optional<ImmutableList<Contradiction>> nearest = Optional.empty();
        for (AllocationForm form : AllocationForm.values()) {
            if (form.variant() == variant) {
                ImmutableList<Contradiction> with = new AllocationRules(allocation).with(form);
                if (nearest.isEmpty() || distance(with) < distance(nearest.get())) {
                    nearest = Optional.of(with);
                }
            }
        }
        return ImmutableList.<Contradiction>builder()
                .addAll(nearest.orElse(ImmutableList.of()))
                .addAll(new AllocationRules(allocation).limits())
                .build();
    }

    /** Another unit is another form sooner than another frequency is. */
    private static long distance(ImmutableList<Contradiction> found) {
        return found.size()
                + found.stream()
                        .filter(one -> one.rule().equals("allocation-unit"))
                        .count();
    }

    private ImmutableList<Contradiction> with(AllocationForm form) {
        part(
                "/category",
                "allocation-category",
                "productcategorie",
                "product category",
                form.category(),
                form,
                allocation.category().isPresent());
        part(
                "/product",
                "allocation-product",
                "product",
                "product",
                form.product(),
                form,
                allocation.product().isPresent());
        part(
                "/budget",
                "allocation-budget",
                "budget",
                "budget",
                form.budget(),
                form,
                allocation.budget().isPresent());
        AllocationForm.Need counted =
                form.units().isEmpty() ? AllocationForm.Need.ABSENT : AllocationForm.Need.REQUIRED;
        part(
                "/volume",
                "allocation-volume",
                "volume",
                "volume",
                counted,
                form,
                allocation.volume().isPresent());
        part(
                "/unit",
                "allocation-unit",
                "eenheid",
                "unit",
                counted,
                form,
                allocation.unit().isPresent());
        part(
                "/frequency",
                "allocation-frequency",
                "frequentie",
                "frequency",
                counted,
                form,
                allocation.frequency().isPresent());
        AllocationForm.Need end = allocation.frequency().map(form::end).orElse(form.end());
        part(
                "/end",
                "allocation-end",
                "einddatum",
                "end date",
                end,
                form,
                allocation.end().isPresent());
        allocation
                .unit()
                .filter(unit ->
                        counted == AllocationForm.Need.REQUIRED && !form.units().contains(unit))
                .ifPresent(unit -> found.add(new Contradiction(
                        "/unit",
                        "allocation-unit",
                        FORMS,
                        LocalizedText.of(
                                "De eenheid (" + unit.code() + ", "
                                        + unit.label().nl() + ") van toewijzing ("
                                        + allocation.number() + ") past niet bij een toewijzing die "
                                        + form.variant().label().nl() + " en "
                                        + form.label().nl() + " is; wel "
                                        + form.units().stream().map(Unit::code).collect(Collectors.joining(", ")) + ".",
                                "The unit (" + unit.code() + ", " + unit.label().en() + ") of allocation ("
                                        + allocation.number() + ") must be one of "
                                        + form.units().stream().map(Unit::code).collect(Collectors.joining(", "))
                                        + " where it is "
                                        + form.variant().label().en() + " and "
                                        + form.label().en() + "."))));
        allocation
                .frequency()
                .filter(frequency -> counted == AllocationForm.Need.REQUIRED
                        && !form.frequencies().contains(frequency))
                .ifPresent(frequency -> found.add(new Contradiction(
                        "/frequency",
                        "allocation-frequency",
                        FORMS,
                        LocalizedText.of(
                                "De frequentie (" + frequency.code() + ", "
                                        + frequency.label().nl()
                                        + ") van toewijzing (" + allocation.number()
                                        + ") past niet bij een toewijzing die "
                                        + form.variant().label().nl() + " en "
                                        + form.label().nl() + " is; wel "
                                        + form.frequencies().stream()
                                                .map(Frequency::code)
                                                .collect(Collectors.joining(", "))
                                        + ".",
                                "The frequency (" + frequency.code() + ", "
                                        + frequency.label().en()
                                        + ") of allocation (" + allocation.number() + ") must be one of "
                                        + form.frequencies().stream()
                                                .map(Frequency::code)
                                                .collect(Collectors.joining(", "))
                                        + " where it is "
                                        + form.variant().label().en() + " and "
                                        + form.label().en() + "."))));
        return found.build();
    }

    private void part(
            String pointer,
            String rule,
            String nl,
            String en,
            AllocationForm.Need need,
            AllocationForm form,
            boolean there) {
        boolean missing = need == AllocationForm.Need.REQUIRED && !there;
        boolean tooMuch = need == AllocationForm.Need.ABSENT && there;
        if (missing || tooMuch) {
            found.add(new Contradiction(
                    missing ? "" : pointer,
                    rule,
                    FORMS,
                    LocalizedText.of(
                            "Toewijzing (" + allocation.number() + ") is "
                                    + form.variant().label().nl() + " en "
                                    + form.label().nl() + ": " + nl
                                    + (missing ? " moet er staan" : " mag er niet staan")
                                    + weekly(missing, rule, " bij een frequentie per week") + ".",
                            "The allocation (" + allocation.number() + ") is "
                                    + form.variant().label().en() + " and "
                                    + form.label().en() + ": it must " + (missing ? "" : "not ") + "have a " + en
                                    + weekly(missing, rule, " when its frequency is per week") + ".")));
        }
    }

    private String weekly(boolean missing, String rule, String text) {
        boolean asked = missing
                && rule.equals("allocation-end")
                && allocation.frequency().filter(Frequency.WEEK::equals).isPresent();
        return asked ? text : "";
    }

    private ImmutableList<Contradiction> limits() {
        allocation
                .budget()
                .filter(budget -> budget.isNegative() || budget.compareTo(LARGEST_BUDGET) > 0)
                .ifPresent(budget -> found.add(new Contradiction(
                        "/budget",
                        "allocation-budget-limit",
                        SCHEMA,
                        LocalizedText.of(
                                "Het budget (€ " + Phrases.euros(budget).nl() + ") van toewijzing ("
                                        + allocation.number() + ") moet van € 0,00 tot en met € 999.999,99 zijn"
                                        + " (LDT_Budget).",
                                "The budget (€ " + Phrases.euros(budget).en() + ") of allocation ("
                                        + allocation.number()
                                        + ") must be from € 0.00 to € 999,999.99 (LDT_Budget)."))));
        allocation
                .volume()
                .filter(volume -> volume < 0 || volume > LARGEST_VOLUME)
                .ifPresent(volume -> found.add(new Contradiction(
                        "/volume",
                        "allocation-volume-limit",
                        SCHEMA,
                        LocalizedText.of(
                                "Het volume (" + volume + ") van toewijzing (" + allocation.number()
                                        + ") moet van 0 tot en met 99.999 zijn (LDT_Volume).",
                                "The volume (" + volume + ") of allocation (" + allocation.number()
                                        + ") must be from 0 to 99,999 (LDT_Volume)."))));
        allocation
                .product()
                .filter(code -> code.isBlank() || code.length() > LONGEST_CODE)
                .ifPresent(code -> found.add(new Contradiction(
                        "/product",
                        "allocation-product-code",
                        SCHEMA,
                        LocalizedText.of(
                                "De productcode (" + code + ") van toewijzing (" + allocation.number()
                                        + ") moet 1 tot 5 tekens hebben.",
                                "The product code (" + code + ") of allocation (" + allocation.number()
                                        + ") must have 1 to 5 characters."))));
        return found.build();
    }
}
