package nl.geldstroom.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import nl.geldstroom.evidence.Reliability;
import nl.geldstroom.law.Article;
import nl.geldstroom.law.MoneyKind;
import nl.geldstroom.text.LocalizedText;

/**
 * A way in which money reaches a party (<i>bekostigingsinstrument</i>), with the rules that usually come with it.
 *
 * <p>The rules are those of the acts named, read in texts that may have been changed since: all of them are shown as {@code
 * unverified}. For example {@link #SPECIFIC_GRANT}: for its purpose only, accounted for by 15 July of the year after.
 */
public enum Instrument {
    /** The general grant of the Municipal Fund (<i>algemene uitkering</i>), of the State to a municipality. */
    @JsonProperty("generalGrant")
    GENERAL_GRANT(
            MoneyKind.GENERAL_GRANT,
            terms(SpendingRule.FREE, YearEnd.STAYS, "fvw/6/2")
                    .ends(none())
                    .note(note(
                            "volgt objectieve maatstaven: wie zelf bespaart houdt de besparing",
                            "follows objective measures: who saves keeps the saving"))
                    .build()),
    /** A grant of the Municipal Fund that flows into the general grant in a set term (<i>integratie-uitkering</i>). */
    @JsonProperty("integrationGrant")
    INTEGRATION_GRANT(
            MoneyKind.INTEGRATION_GRANT,
            terms(SpendingRule.FREE, YearEnd.STAYS, "fvw/13/2", "fvw/13/3")
                    .ends(LocalizedText.of(
                            "gaat in een vaste termijn op in de algemene uitkering",
                            "flows into the general grant in a set term"))
                    .build()),
    /** A grant of the Municipal Fund without an end term (<i>decentralisatie-uitkering</i>). */
    @JsonProperty("decentralisationGrant")
    DECENTRALISATION_GRANT(
            MoneyKind.DECENTRALISATION_GRANT,
            terms(SpendingRule.FREE, YearEnd.STAYS, "fvw/13/2", "fvw/13/4")
                    .ends(none())
                    .build()),
    /** A conditional contribution of a ministry for a certain public interest (<i>specifieke uitkering, SPUK</i>). */
    @JsonProperty("specificGrant")
    SPECIFIC_GRANT(
            MoneyKind.SPECIFIC_GRANT,
            terms(SpendingRule.EARMARKED, YearEnd.REPAID, "fvw/15a", "fvw/17a")
                    .accountability(Accountability.SISA)
                    .ends(LocalizedText.of("zoals de regeling zegt", "as the regulation says"))
                    .note(
                            note(
                                    "wat overblijft is een schuld aan het Rijk (BBV, artikel 49b), tenzij de regeling meenemen toestaat",
                                    "what is left is owed to the State (BBV, article 49b), unless the regulation lets it be carried over"))
                    .build()),
    /** The grant for benefits and wage-cost subsidy (<i>gebundelde uitkering Participatiewet, BUIG</i>), of SZW to the college. */
    @JsonProperty("bundledGrant")
    BUNDLED_GRANT(
            MoneyKind.BUNDLED_GRANT,
            terms(SpendingRule.EARMARKED, YearEnd.STAYS, "participatiewet/69")
                    .ends(none())
                    .note(note(
                            "een overschot of tekort is voor de gemeente; er is een vangnet",
                            "a surplus or shortage is for the municipality; there is a safety net"))
                    .build()),
    /** What a municipality pays to a joint body (<i>bijdrage aan een gemeenschappelijke regeling</i>). */
    @JsonProperty("jointContribution")
    JOINT_CONTRIBUTION(
            MoneyKind.JOINT_CONTRIBUTION,
            terms(SpendingRule.AGREEMENT, YearEnd.AGREEMENT, "wgr/34")
                    .note(note("verantwoord in de jaarrekening", "accounted for in the annual accounts"))
                    .build()),
    /** A subsidy of an administrative body to an organisation (<i>subsidie</i>, Awb title 4.2). */
    @JsonProperty("subsidy")
    SUBSIDY(
            MoneyKind.GENERAL_MEANS,
            terms(SpendingRule.EARMARKED, YearEnd.REPAID, "awb/4:46", "awb/4:57", "awb/4:72")
                    .note(note(
                            "verantwoord bij de vaststelling; wat overblijft gaat terug of in de egalisatiereserve",
                            "accounted for on determination; what is left goes back or into the equalisation reserve"))
                    .build()),
    /** What a buyer pays to a provider (<i>betaling onder een contract</i>). */
    @JsonProperty("contractPayment")
    CONTRACT_PAYMENT(
            MoneyKind.GENERAL_MEANS,
            terms(SpendingRule.PRICE, YearEnd.AGREEMENT)
                    .note(note("verantwoord per declaratie of budget", "accounted for by declaration or budget"))
                    .build()),
    /** What the Health Insurance Fund pays to an insurer (<i>vereveningsbijdrage</i>). */
    @JsonProperty("equalisationPayment")
    EQUALISATION_PAYMENT(
            MoneyKind.INSURANCE_MEANS,
            terms(SpendingRule.INSURED_CARE, YearEnd.SETTLED, "zvw/32", "zvw/34")
                    .accountability(Accountability.of(4, 4, 1))
                    .note(note("verrekend met rente", "settled with interest"))
                    .build()),
    /** What the insured pay to their insurer (<i>nominale premie</i>). */
    @JsonProperty("nominalPremium")
    NOMINAL_PREMIUM(
            MoneyKind.INSURANCE_MEANS,
            terms(SpendingRule.INSURED_CARE, YearEnd.STAYS).build()),
    /** What the insured pay of their own care (<i>eigen risico</i>). */
    @JsonProperty("deductible")
    DEDUCTIBLE(
            MoneyKind.INSURANCE_MEANS,
            terms(SpendingRule.INSURED_CARE, YearEnd.STAYS).build()),
    /** What the Long-term Care Fund pays for long-term care (<i>Fonds langdurige zorg</i>). */
    @JsonProperty("longTermCareFund")
    LONG_TERM_CARE_FUND(
            MoneyKind.LONG_TERM_CARE_FUND,
            terms(SpendingRule.INSURED_CARE, YearEnd.SETTLED, "wfsv/89", "wfsv/90")
                    .note(note(
                            "het fonds betaalt, het zorgkantoor verdeelt: een vrije plaats wordt weer gevuld",
                            "the fund pays, the care office allocates: a freed place is filled again"))
                    .build()),
    /** Money for transformation plans of the care accord IZA (<i>transformatiemiddelen</i>). */
    @JsonProperty("transformationMoney")
    TRANSFORMATION_MONEY(
            MoneyKind.TRANSFORMATION_FUND,
            terms(SpendingRule.PLAN, YearEnd.LOST)
                    .ends(LocalizedText.of("31 december 2027", "31 December 2027"))
                    .note(note(
                            "in volgorde van binnenkomst, tot het plafond", "in order of receipt, up to the ceiling"))
                    .build()),
    /** What clients pay to the municipality through the CAK (<i>eigen bijdrage</i>). */
    @JsonProperty("ownContribution")
    OWN_CONTRIBUTION(
            MoneyKind.OWN_CONTRIBUTION,
            terms(SpendingRule.FREE, YearEnd.STAYS, "wmo2015/2.1.4")
                    .note(note(
                            "vastgesteld en geïnd door het CAK, behalve voor opvang",
                            "assessed and collected by the CAK, save for shelter"))
                    .build()),
    /** What employers, housing associations, charities or residents give (<i>private bijdrage</i>). */
    @JsonProperty("privateContribution")
    PRIVATE_CONTRIBUTION(
            MoneyKind.PRIVATE_MEANS,
            terms(SpendingRule.AGREEMENT, YearEnd.AGREEMENT).build()),
    /** What the State gives otherwise (<i>rijksbijdrage</i>), such as that for the premium of children. */
    @JsonProperty("stateContribution")
    STATE_CONTRIBUTION(
            MoneyKind.STATE_MEANS,
            terms(SpendingRule.AGREEMENT, YearEnd.AGREEMENT).build());

    private final MoneyKind money;
    private final FundingTerms terms;

    Instrument(MoneyKind money, FundingTerms terms) {
        this.money = money;
        this.terms = terms;
    }

    private static FundingTermsBuilder terms(SpendingRule spending, YearEnd yearEnd, String... articles) {
        FundingTermsBuilder terms = FundingTerms.builder()
                .spending(spending)
                .yearEnd(yearEnd)
                .reliability(articles.length == 0 ? Reliability.OWN : Reliability.MEDIUM);
        for (String article : articles) {
            terms.addLegalBasis(Article.of(article));
        }
        return terms;
    }

    private static LocalizedText none() {
        return LocalizedText.of("geen einde", "no end");
    }

    private static LocalizedText note(String nl, String en) {
        return LocalizedText.of(nl, en);
    }

    /**
     * The kind of money, by which walls know it.
     *
     * @return the kind
     */
    public MoneyKind money() {
        return money;
    }

    /**
     * What outputs call it.
     *
     * @return the name, for example {@code specifieke uitkering} or {@code specific grant}
     */
    public LocalizedText label() {
        return switch (this) {
            case SUBSIDY -> LocalizedText.of("subsidie", "subsidy");
            case CONTRACT_PAYMENT -> LocalizedText.of("contractbetaling", "contract payment");
            case EQUALISATION_PAYMENT -> LocalizedText.of("vereveningsbijdrage", "equalisation payment");
            case NOMINAL_PREMIUM -> LocalizedText.of("nominale premie", "nominal premium");
            case DEDUCTIBLE -> LocalizedText.of("eigen risico", "deductible");
            case STATE_CONTRIBUTION -> LocalizedText.of("rijksbijdrage", "State contribution");
            default -> money.label();
        };
    }

    /**
     * The rules that usually come with it.
     *
     * @return the rules
     */
    public FundingTerms terms() {
        return terms;
    }

    /**
     * By when the money of a year is accounted for.
     *
     * @return the day; absent if it is not, or not known
     */
    public Optional<Accountability> accountability() {
        return terms.accountability();
    }
}
