package nl.geldstroom.ocds;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.agreement.Exercise;
import nl.geldstroom.agreement.Exerciser;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.LegalForm;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.SubsidyPeriod;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.document.Fault;
import nl.geldstroom.document.Problem;
import nl.geldstroom.document.Reading;
import nl.geldstroom.document.Severity;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;

/** Makes agreements of the contracts of a package, and tells what could not be taken over. */
final class PackageReader {

    private static final int MOST_RENEWALS = 50;
    private static final int YEAR = 12;

    private final Reading<ReleasePackage> reading;
    private final List<Problem> problems = new ArrayList<>();

    PackageReader(Reading<ReleasePackage> reading) {
        this.reading = reading;
    }

    /** Why a contract cannot be an agreement. */
    private static final class LeftOut extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        LeftOut(String pointer, OcdsRule rule, String message) {
            super(message);
            this.fault = Fault.of(pointer, rule.code(), message);
        }
    }

    /** A contract with what its release says of it. */
    private record Found(
            OcdsRelease release,
            String releaseAt,
            OcdsContract contract,
            String at,
            Optional<OcdsAward> award,
            ImmutableList<OcdsLot> lots) {}

    OcdsReading read(ReleasePackage content) {
        problems.addAll(reading.problems());
        if (!content.version().equals(Ocds.VERSION)) {
            tell(
                    Severity.WARNING,
                    "/version",
                    OcdsRule.VERSION,
                    "The version (" + content.version() + ") is read as " + Ocds.VERSION + ".");
        }
        ImmutableList.Builder<Agreement> agreements = ImmutableList.builder();
        for (Found found : latest(content)) {
            try {
                agreements.add(agreement(found));
            } catch (LeftOut e) {
                problems.add(reading.problem(Severity.WARNING, e.fault));
            } catch (IllegalArgumentException e) {
                tell(Severity.WARNING, found.at, OcdsRule.AGREEMENT, String.valueOf(e.getMessage()));
            }
        }
        return new OcdsReading(
                agreements.build(),
                ImmutableList.sortedCopyOf(
                        Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column), problems));
    }

    /** Each contract once: of several releases that tell of it, the latest counts. */
    private List<Found> latest(ReleasePackage content) {
        Map<String, Found> byContract = new LinkedHashMap<>();
        for (int r = 0; r < content.releases().size(); r++) {
            OcdsRelease release = content.releases().get(r);
            String releaseAt = "/releases/" + r;
            if (release.contracts().isEmpty()) {
                tell(
                        Severity.REMARK,
                        releaseAt,
                        OcdsRule.NO_CONTRACT,
                        "The release (" + release.id() + ") tells of no contract, so it gives no agreement.");
            }
            for (int c = 0; c < release.contracts().size(); c++) {
                Found found = found(release, releaseAt, c);
                String key = release.ocid() + "\n" + found.contract.id();
                Found before = byContract.get(key);
                boolean older = before != null
                        && found.release
                                .date()
                                .day()
                                .isBefore(before.release.date().day());
                if (before != null) {
                    tell(
                            Severity.REMARK,
                            older ? found.at : before.at,
                            OcdsRule.OLDER_RELEASE,
                            "The contract (" + found.contract.id()
                                    + ") is told again by a later release, which counts.");
                }
                if (!older) {
                    byContract.put(key, found);
                }
            }
        }
        return List.copyOf(byContract.values());
    }

    private static Found found(OcdsRelease release, String releaseAt, int index) {
        OcdsContract contract = release.contracts().get(index);
        Optional<OcdsAward> award = release.awards().stream()
                .filter(each -> each.id().equals(contract.awardID()))
                .findFirst();
        List<String> related = award.map(OcdsAward::relatedLots).orElse(ImmutableList.of());
        ImmutableList<OcdsLot> lots = release.tender().map(OcdsTender::lots).orElse(ImmutableList.of()).stream()
                .filter(lot -> related.isEmpty() || related.contains(lot.id()))
                .collect(ImmutableList.toImmutableList());
        return new Found(release, releaseAt, contract, releaseAt + "/contracts/" + index, award, lots);
    }

    private void tell(Severity severity, String pointer, OcdsRule rule, String message) {
        problems.add(reading.problem(severity, Fault.of(pointer, rule.code(), message)));
    }

    private Agreement agreement(Found found) throws LeftOut {
        optionsInWords(found);
        AgreementId id = id(found);
        PartyId buyer = buyer(found);
        PartyId supplier = supplier(found);
        Optional<String> details = found.release.tender().flatMap(OcdsTender::procurementMethodDetails);
        if (details.filter(ReleaseWriter.SUBSIDY::equals).isPresent()) {
            return subsidy(found, id, buyer, supplier);
        }
        OcdsPeriod period = period(found);
        LocalDate start = start(found, period);
        LocalDate end = end(found, period, start);
        Money value = value(
                first(found.contract.value(), found.award.flatMap(OcdsAward::value))
                        .orElseThrow(() -> new LeftOut(
                                found.at,
                                OcdsRule.NO_VALUE,
                                "The contract (" + found.contract.id()
                                        + ") must have a value to become an agreement.")),
                found.at);
        return ServiceContract.builder()
                .id(id)
                .title(title(found))
                .commissioner(buyer)
                .provider(supplier)
                .legalForm(form(found, details))
                .term(new Term(start, between(start, end), options(found, period, end)))
                .compensation(yearly(found, start, end, value))
                .build();
    }

    private Agreement subsidy(Found found, AgreementId id, PartyId buyer, PartyId supplier) throws LeftOut {
        ImmutableList.Builder<SubsidyPeriod> periods = ImmutableList.builder();
        if (found.lots.isEmpty()) {
            OcdsPeriod period = period(found);
            LocalDate start = start(found, period);
            Optional<OcdsValue> value = first(found.contract.value(), found.award.flatMap(OcdsAward::value));
            periods.add(SubsidyPeriod.builder()
                    .from(start)
                    .until(end(found, period, start))
                    .granted(value.isEmpty() ? Optional.empty() : Optional.of(value(value.get(), found.at)))
                    .build());
        }
        for (OcdsLot lot : found.lots) {
            OcdsPeriod period =
                    lot.contractPeriod().orElseGet(() -> OcdsPeriod.builder().build());
            LocalDate start = start(found, period);
            periods.add(SubsidyPeriod.builder()
                    .from(start)
                    .until(end(found, period, start))
                    .granted(
                            lot.value().isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(value(lot.value().get(), found.at)))
                    .build());
        }
        return SubsidyAgreement.builder()
                .id(id)
                .title(title(found))
                .granter(buyer)
                .recipient(supplier)
                .activities(first(
                                found.contract.description(),
                                found.release.tender().flatMap(OcdsTender::description))
                        .orElse(title(found)))
                .addAllPeriods(periods.build())
                .grantedOn(found.award.flatMap(OcdsAward::date).map(OcdsMoment::day))
                .build();
    }

    @SafeVarargs
    private static <T> Optional<T> first(Optional<T>... candidates) {
        for (Optional<T> candidate : candidates) {
            if (candidate.isPresent()) {
                return candidate;
            }
        }
        return Optional.empty();
    }

    private AgreementId id(Found found) {
        String text = found.contract.id().text();
        try {
            return AgreementId.of(text);
        } catch (IllegalArgumentException e) {
            String plain = plain(text, 80);
            tell(
                    Severity.REMARK,
                    found.at + "/id",
                    OcdsRule.ID,
                    "The id (" + shortened(text) + ") cannot be that of an agreement; it becomes " + plain + ".");
            return AgreementId.of(plain);
        }
    }

    private static String title(Found found) {
        return first(
                        found.contract.title(),
                        found.award.flatMap(OcdsAward::title),
                        found.release.tender().flatMap(OcdsTender::title))
                .filter(title -> !title.isBlank())
                .orElse(found.contract.id().text());
    }

    private PartyId buyer(Found found) throws LeftOut {
        return party(
                found,
                first(found.release.buyer(), found.release.tender().flatMap(OcdsTender::procuringEntity)),
                "buyer");
    }

    private PartyId supplier(Found found) throws LeftOut {
        ImmutableList<OcdsReference> suppliers =
                found.award.map(OcdsAward::suppliers).orElse(ImmutableList.of());
        if (suppliers.size() > 1) {
            tell(
                    Severity.WARNING,
                    found.at,
                    OcdsRule.SEVERAL_SUPPLIERS,
                    "The contract (" + found.contract.id() + ") has " + suppliers.size()
                            + " suppliers; the first becomes the provider.");
        }
        return party(found, suppliers.stream().findFirst(), "supplier");
    }

    private PartyId party(Found found, Optional<OcdsReference> reference, String role) throws LeftOut {
        List<OcdsOrganization> inRole = found.release.parties().stream()
                .filter(party -> party.roles().contains(role))
                .toList();
        Optional<OcdsOrganization> party = reference
                .flatMap(OcdsReference::id)
                .flatMap(id -> found.release.parties().stream()
                        .filter(each -> each.id().filter(id::equals).isPresent())
                        .findFirst());
        if (reference.isEmpty() && inRole.size() == 1) {
            party = Optional.of(inRole.get(0));
        }
        Optional<OcdsId> id = first(party.flatMap(OcdsOrganization::id), reference.flatMap(OcdsReference::id));
        Optional<String> name = first(party.flatMap(OcdsOrganization::name), reference.flatMap(OcdsReference::name));
        Optional<PartyId> own = id.flatMap(each -> known(each.text()));
        if (own.isPresent()) {
            return own.get();
        }
        Optional<PartyId> registered = party.flatMap(OcdsOrganization::identifier)
                .filter(number -> number.scheme()
                        .filter(ReleaseWriter.TRADE_REGISTER::equals)
                        .isPresent())
                .flatMap(OcdsIdentifier::id)
                .flatMap(number -> known("kvk:" + number.text()));
        if (registered.isPresent()) {
            return registered.get();
        }
        String text = first(id.map(OcdsId::text), name)
                .orElseThrow(() -> new LeftOut(
                        found.at,
                        (role.equals("buyer") ? OcdsRule.NO_BUYER : OcdsRule.NO_SUPPLIER),
                        "The contract (" + found.contract.id() + ") must have a " + role + " to become an agreement."));
        PartyId named = PartyId.of("org:" + plain(text, 60));
        tell(
                Severity.REMARK,
                found.releaseAt,
                OcdsRule.PARTY,
                "The " + role + " (" + shortened(text) + ") has no id of a register that is known here; it becomes "
                        + named + ".");
        return named;
    }

    private static Optional<PartyId> known(String text) {
        try {
            return Optional.of(PartyId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text, int longest) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("^[^A-Za-z0-9]+", "");
        return plain.isEmpty() ? "x" : plain.substring(0, Math.min(longest, plain.length()));
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    private static OcdsPeriod period(Found found) {
        return first(
                        found.contract.period(),
                        found.award.flatMap(OcdsAward::contractPeriod),
                        found.lots.size() == 1 ? found.lots.get(0).contractPeriod() : Optional.empty(),
                        found.release.tender().flatMap(OcdsTender::contractPeriod))
                .orElseGet(() -> OcdsPeriod.builder().build());
    }

    private static LocalDate start(Found found, OcdsPeriod period) throws LeftOut {
        return period.startDate()
                .map(OcdsMoment::day)
                .orElseThrow(() -> new LeftOut(
                        found.at,
                        OcdsRule.NO_START,
                        "The contract (" + found.contract.id() + ") must have a start date to become an agreement."));
    }

    private LocalDate end(Found found, OcdsPeriod period, LocalDate start) throws LeftOut {
        Optional<LocalDate> byDays = period.durationInDays()
                .map(days -> start.plusDays(days.setScale(0, RoundingMode.DOWN).longValueExact()));
        LocalDate end = first(period.endDate().map(OcdsMoment::until), byDays)
                .orElseThrow(() -> new LeftOut(
                        found.at,
                        OcdsRule.NO_END,
                        "The contract (" + found.contract.id()
                                + ") must have an end date or a duration to become an agreement."));
        if (!end.isAfter(start)) {
            throw new LeftOut(
                    found.at,
                    OcdsRule.PERIOD,
                    "The end (" + end + ") of contract (" + found.contract.id() + ") must come after its start ("
                            + start + ").");
        }
        return end;
    }

    private static Money value(OcdsValue value, String at) throws LeftOut {
        if (value.currency().filter(ReleaseWriter.EURO::equals).isEmpty()) {
            throw new LeftOut(
                    at,
                    OcdsRule.CURRENCY,
                    "The currency (" + value.currency().orElse("none") + ") must be EUR to become an agreement.");
        }
        BigDecimal amount = value.amount()
                .orElseThrow(() ->
                        new LeftOut(at, OcdsRule.NO_VALUE, "The value must have an amount to become an agreement."));
        if (amount.stripTrailingZeros().scale() > 2 || amount.signum() < 0) {
            throw new LeftOut(
                    at,
                    OcdsRule.VALUE,
                    "The value (" + amount.toPlainString() + ") must be zero or more, in whole cents.");
        }
        return Money.euros(amount);
    }

    private LegalForm form(Found found, Optional<String> details) {
        Optional<LegalForm> named = details.flatMap(text -> Arrays.stream(LegalForm.values())
                .filter(form -> ReleaseWriter.details(form).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst());
        boolean framework = found.release
                .tender()
                .flatMap(OcdsTender::techniques)
                .flatMap(OcdsTechniques::hasFrameworkAgreement)
                .orElse(false);
        if (details.isPresent() && named.isEmpty()) {
            tell(
                    Severity.REMARK,
                    found.releaseAt + "/tender/procurementMethodDetails",
                    OcdsRule.METHOD,
                    "The method in words (" + shortened(details.get()) + ") says nothing of the legal form here.");
        }
        return framework ? LegalForm.FRAMEWORK_AGREEMENT : named.orElse(LegalForm.PUBLIC_CONTRACT);
    }

    /** A budget a year that pays the value over the term; what cannot be divided evenly is told. */
    private TaskBased yearly(Found found, LocalDate start, LocalDate end, Money value) throws LeftOut {
        Period length = between(start, end);
        if (length.getDays() != 0) {
            throw new LeftOut(
                    found.at,
                    OcdsRule.BROKEN_TERM,
                    "The term (" + start + " until " + end + ") of contract (" + found.contract.id()
                            + ") must be whole months to divide its value over its years.");
        }
        Money perYear = Money.ofCents(BigDecimal.valueOf(value.cents())
                .multiply(BigDecimal.valueOf(YEAR))
                .divide(BigDecimal.valueOf(length.toTotalMonths()), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
        TaskBased task = TaskBased.perYear(perYear);
        Money paid = Payments.of(
                        ServiceContract.outline(PartyId.of("org:a"), PartyId.of("org:b"), Term.of(start, length))
                                .compensation(task),
                        ReferenceData.standard(start))
                .total();
        if (!paid.equals(value)) {
            tell(
                    Severity.WARNING,
                    found.at + "/value",
                    OcdsRule.VALUE_DIVIDED,
                    "The value (" + value + ") cannot be divided evenly over the term; at " + perYear
                            + " a year it pays " + paid + ".");
        }
        return task;
    }

    private static Period between(LocalDate start, LocalDate end) {
        Period length = Period.between(start, end);
        return start.plus(length).equals(end) ? length : Period.ofDays((int) ChronoUnit.DAYS.between(start, end));
    }

    /** Extensions with a date become options; those in words are told, and become nothing. */
    private ImmutableList<ExtensionOption> options(Found found, OcdsPeriod period, LocalDate end) {
        Optional<OcdsRenewal> renewal = first(
                found.lots.stream().flatMap(lot -> lot.renewal().stream()).findFirst(),
                found.release.tender().flatMap(OcdsTender::renewal));
        boolean announced = renewal.isPresent()
                || found.lots.stream().anyMatch(lot -> lot.hasRenewal().orElse(false))
                || found.release.tender().flatMap(OcdsTender::hasRenewal).orElse(false);
        Optional<LocalDate> longest = first(
                        period.maxExtentDate(),
                        found.award.flatMap(OcdsAward::contractPeriod).flatMap(OcdsPeriod::maxExtentDate),
                        found.lots.stream()
                                .flatMap(lot -> lot.contractPeriod().stream())
                                .flatMap(each -> each.maxExtentDate().stream())
                                .findFirst(),
                        renewal.flatMap(OcdsRenewal::period).flatMap(OcdsPeriod::maxExtentDate),
                        renewal.flatMap(OcdsRenewal::period).flatMap(OcdsPeriod::endDate))
                .map(OcdsMoment::until)
                .filter(until -> until.isAfter(end));
        Optional<String> words = renewal.flatMap(OcdsRenewal::description);
        if (longest.isEmpty()) {
            if (announced) {
                tell(
                        Severity.WARNING,
                        found.at,
                        OcdsRule.EXTENSION_IN_WORDS,
                        "The contract (" + found.contract.id() + ") can be extended, but no date says until when"
                                + words.map(text -> ": \"" + shortened(text) + "\"")
                                        .orElse("")
                                + ". No extension is taken over.");
            }
            return ImmutableList.of();
        }
        words.ifPresent(text -> tell(
                Severity.REMARK,
                found.at,
                OcdsRule.EXTENSION_IN_WORDS,
                "What is said of the extension in words is not taken over: \"" + shortened(text) + "\"."));
        return options(found, renewal, end, longest.get());
    }

    private ImmutableList<ExtensionOption> options(
            Found found, Optional<OcdsRenewal> renewal, LocalDate end, LocalDate longest) {
        Period all = between(end, longest);
        int times = renewal.flatMap(OcdsRenewal::maximumRenewals)
                .map(count -> count.upTo(MOST_RENEWALS))
                .orElse(1);
        boolean even = times > 0 && all.getDays() == 0 && all.toTotalMonths() % times == 0;
        if (times < 1 || (times > 1 && !even)) {
            tell(
                    Severity.REMARK,
                    found.at,
                    OcdsRule.RENEWALS,
                    "The extension until " + longest + " of contract (" + found.contract.id()
                            + ") does not divide over the renewals that are told; it is taken as one.");
            times = 1;
        }
        Period each = times == 1
                ? all
                : Period.ofMonths((int) (all.toTotalMonths() / times)).normalized();
        tell(
                Severity.REMARK,
                found.at,
                OcdsRule.EXTENSION,
                "Who extends contract (" + found.contract.id()
                        + ") and with which notice is not told: the buyer, without notice, and not counted on.");
        return IntStream.range(0, times)
                .mapToObj(i -> new ExtensionOption(
                        each, Exerciser.COMMISSIONER, Period.ZERO, Exercise.NOT_EXERCISED, Optional.empty()))
                .collect(ImmutableList.toImmutableList());
    }

    private void optionsInWords(Found found) {
        first(
                        found.lots.stream()
                                .flatMap(lot -> lot.options().stream())
                                .findFirst(),
                        found.release.tender().flatMap(OcdsTender::options))
                .flatMap(OcdsOptions::description)
                .ifPresent(text -> tell(
                        Severity.REMARK,
                        found.at,
                        OcdsRule.OPTIONS_IN_WORDS,
                        "What more the buyer of contract (" + found.contract.id()
                                + ") can ask for is told in words and is not taken over: \"" + shortened(text)
                                + "\"."));
    }
}
