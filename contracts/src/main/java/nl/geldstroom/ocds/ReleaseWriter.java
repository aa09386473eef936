package nl.geldstroom.ocds;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.ExtensionOption;
import nl.geldstroom.agreement.LegalForm;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.SubsidyAgreement;
import nl.geldstroom.agreement.SubsidyPeriod;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.agreement.Term;
import nl.geldstroom.agreement.TermPeriod;
import nl.geldstroom.index.Indexation;
import nl.geldstroom.money.Money;
import nl.geldstroom.party.PartyId;
import nl.geldstroom.payment.Payments;
import nl.geldstroom.payment.ReferenceData;

/** Makes a release of an agreement: only what the agreement says, and what follows from it. */
record ReleaseWriter(OcdsPublication publication) {

    static final String SUBSIDY = "subsidy (Awb title 4.2)";
    static final String EURO = "EUR";
    static final String TRADE_REGISTER = "NL-KVK";

    ReleasePackage inPackage(ImmutableList<OcdsRelease> releases) {
        return ReleasePackage.builder()
                .uri(publication.uri())
                .version(Ocds.VERSION)
                .addExtensions(Ocds.PROFILE)
                .publishedDate(OcdsMoment.startOf(publication.date()))
                .publisher(OcdsPublisher.builder().name(publication.publisher()).build())
                .addAllReleases(releases)
                .build();
    }

    OcdsRelease release(Agreement agreement) {
        String ocid = publication.prefix() + "-" + agreement.id();
        ImmutableList<OcdsLot> lots = agreement instanceof SubsidyAgreement subsidy ? lots(subsidy) : lots(agreement);
        OcdsReference buyer = reference(agreement.commissioner());
        OcdsReference supplier = reference(agreement.provider());
        OcdsPeriod period = period(agreement.term());
        Optional<OcdsValue> value = value(agreement).map(ReleaseWriter::value);
        OcdsId award = OcdsId.of(ocid + "-award");
        return OcdsRelease.builder()
                .ocid(ocid)
                .id(OcdsId.of(ocid + "-contract"))
                .date(OcdsMoment.startOf(publication.date()))
                .addTag("tender", "award", "contract")
                .initiationType("tender")
                .language("nl")
                .addParties(
                        party(agreement.commissioner(), "buyer", "procuringEntity"),
                        party(agreement.provider(), "supplier"))
                .buyer(buyer)
                .tender(tender(agreement, ocid, buyer, lots))
                .addAwards(OcdsAward.builder()
                        .id(award)
                        .title(agreement.title())
                        .date(grantedOn(agreement).map(OcdsMoment::startOf))
                        .value(value)
                        .addSuppliers(supplier)
                        .contractPeriod(period)
                        .addAllRelatedLots(lots.stream().map(OcdsLot::id).toList())
                        .build())
                .addContracts(OcdsContract.builder()
                        .id(OcdsId.of(agreement.id().text()))
                        .awardID(award)
                        .title(agreement.title())
                        .description(activities(agreement))
                        .period(period)
                        .value(value)
                        .build())
                .build();
    }

    private static OcdsTender tender(
            Agreement agreement, String ocid, OcdsReference buyer, ImmutableList<OcdsLot> lots) {
        Optional<LegalForm> form =
                agreement instanceof ServiceContract contract ? Optional.of(contract.legalForm()) : Optional.empty();
        OcdsTenderBuilder tender = OcdsTender.builder()
                .id(OcdsId.of(ocid + "-tender"))
                .title(agreement.title())
                .description(activities(agreement))
                .mainProcurementCategory("services")
                .procuringEntity(buyer)
                .addAllLots(lots);
        if (form.isEmpty()) {
            return tender.procurementMethod("direct")
                    .procurementMethodDetails(SUBSIDY)
                    .build();
        }
        if (form.get() == LegalForm.FRAMEWORK_AGREEMENT) {
            tender.techniques(
                    OcdsTechniques.builder().hasFrameworkAgreement(true).build());
        } else if (form.get() == LegalForm.OPEN_HOUSE) {
            tender.procurementMethod("open");
        }
        if (form.get() != LegalForm.PUBLIC_CONTRACT) {
            tender.procurementMethodDetails(details(form.get()));
        }
        return tender.build();
    }

    /** A legal form in words: {@code open house}. */
    static String details(LegalForm form) {
        return form.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Optional<String> activities(Agreement agreement) {
        return agreement instanceof SubsidyAgreement subsidy ? Optional.of(subsidy.activities()) : Optional.empty();
    }

    private static Optional<LocalDate> grantedOn(Agreement agreement) {
        return agreement instanceof SubsidyAgreement subsidy ? subsidy.grantedOn() : Optional.empty();
    }

    private static ImmutableList<OcdsLot> lots(Agreement agreement) {
        Term term = agreement.term();
        long renewals = open(term).size();
        OcdsLotBuilder lot = OcdsLot.builder()
                .id("1")
                .title(agreement.title())
                .contractPeriod(period(term))
                .hasRenewal(renewals > 0);
        if (renewals > 0) {
            lot.renewal(OcdsRenewal.builder()
                    .maximumRenewals(OcdsCount.of(BigDecimal.valueOf(renewals)))
                    .period(OcdsPeriod.builder()
                            .startDate(OcdsMoment.startOf(term.firmEnd()))
                            .endDate(OcdsMoment.endBefore(term.longestEnd()))
                            .build())
                    .build());
        }
        return ImmutableList.of(lot.build());
    }

    /** The extensions that come after the firm end. */
    private static ImmutableList<TermPeriod> open(Term term) {
        return term.periods().stream()
                .filter(period -> period.option().isPresent() && !period.from().isBefore(term.firmEnd()))
                .collect(ImmutableList.toImmutableList());
    }

    /** A lot for every book year, because only a lot has both a period and a value. */
    private static ImmutableList<OcdsLot> lots(SubsidyAgreement subsidy) {
        ImmutableList.Builder<OcdsLot> lots = ImmutableList.builder();
        for (SubsidyPeriod period : subsidy.periods()) {
            lots.add(OcdsLot.builder()
                    .id(period.from().toString())
                    .contractPeriod(OcdsPeriod.builder()
                            .startDate(OcdsMoment.startOf(period.from()))
                            .endDate(OcdsMoment.endBefore(period.until()))
                            .build())
                    .value(period.granted().map(ReleaseWriter::value))
                    .hasRenewal(false)
                    .build());
        }
        return lots.build();
    }

    private static OcdsPeriod period(Term term) {
        LocalDate end = term.firmEnd();
        return OcdsPeriod.builder()
                .startDate(OcdsMoment.startOf(term.start()))
                .endDate(OcdsMoment.endBefore(end))
                .maxExtentDate(
                        term.longestEnd().isAfter(end)
                                ? Optional.of(OcdsMoment.endBefore(term.longestEnd()))
                                : Optional.empty())
                .durationInDays(BigDecimal.valueOf(ChronoUnit.DAYS.between(term.start(), end)))
                .build();
    }

    /** What the agreement itself fixes for its firm term, at the prices of its first year. */
    private static Optional<Money> value(Agreement agreement) {
        ReferenceData reference = ReferenceData.standard(agreement.term().start());
        if (agreement instanceof SubsidyAgreement subsidy) {
            return subsidy.indexation().isPresent()
                            && subsidy.periods().stream()
                                    .anyMatch(period -> period.granted().isEmpty())
                    ? Optional.empty()
                    : Optional.of(Payments.of(undetermined(subsidy), reference).total());
        }
        if (agreement instanceof ServiceContract contract && contract.compensation() instanceof TaskBased task) {
            TaskBased flat = task.indexed(Indexation.none());
            return Optional.of(
                    Payments.of(contract.withTerm(firm(contract.term())).withCompensation(flat), reference)
                            .total());
        }
        return Optional.empty();
    }

    private static SubsidyAgreement undetermined(SubsidyAgreement subsidy) {
        return subsidy.withPeriods(subsidy.periods().stream()
                .map(period -> SubsidyPeriod.builder()
                        .from(period.from())
                        .until(period.until())
                        .granted(period.granted())
                        .build())
                .toList());
    }

    static Term firm(Term term) {
        Period length = Period.between(term.start(), term.firmEnd());
        return Term.of(
                term.start(),
                term.start().plus(length).equals(term.firmEnd())
                        ? length
                        : Period.ofDays((int) ChronoUnit.DAYS.between(term.start(), term.firmEnd())),
                new ExtensionOption[0]);
    }

    private static OcdsValue value(Money amount) {
        return OcdsValue.builder().amount(amount.toEuros()).currency(EURO).build();
    }

    private static OcdsReference reference(PartyId party) {
        return OcdsReference.builder().id(OcdsId.of(party.text())).build();
    }

    private static OcdsOrganization party(PartyId party, String... roles) {
        Optional<OcdsIdentifier> identifier = party.scheme().equals("kvk")
                ? Optional.of(OcdsIdentifier.builder()
                        .scheme(TRADE_REGISTER)
                        .id(OcdsId.of(party.identifier()))
                        .build())
                : Optional.empty();
        return OcdsOrganization.builder()
                .id(OcdsId.of(party.text()))
                .identifier(identifier)
                .addRoles(roles)
                .build();
    }
}
