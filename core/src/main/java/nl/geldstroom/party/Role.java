package nl.geldstroom.party;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.geldstroom.text.LocalizedText;

/**
 * What a party does in a contract or a flow of money (<i>rol</i>).
 *
 * <p>{@link Party#roles()} says which roles fit its legal nature; a contract, a region or a flow gives it one of them.
 */
public enum Role {
    /** Commissions what a provider delivers. */
    @JsonProperty("commissioner")
    COMMISSIONER("opdrachtgever", "commissioner"),
    /** Grants a subsidy. */
    @JsonProperty("granter")
    GRANTER("subsidieverlener", "granter"),
    /** Must see to it that an act is carried out. */
    @JsonProperty("dutyBearer")
    DUTY_BEARER("plichtdrager", "duty bearer"),
    /** Pays for what is provided. */
    @JsonProperty("payer")
    PAYER("betaler", "payer"),
    /** Buys for several municipalities. */
    @JsonProperty("jointBuyer")
    JOINT_BUYER("gezamenlijke inkoper", "joint buyer"),
    /** Carries out a task for others. */
    @JsonProperty("executor")
    EXECUTOR("uitvoerder", "executor"),
    /** Receives a specific grant (SPUK). */
    @JsonProperty("specificGrantRecipient")
    SPECIFIC_GRANT_RECIPIENT("ontvanger van een specifieke uitkering", "recipient of a specific grant"),
    /** Receives and manages a grant for a region. */
    @JsonProperty("mandateHolder")
    MANDATE_HOLDER("mandaathouder", "mandate holder"),
    /** Acts for the municipalities around it. */
    @JsonProperty("centralMunicipality")
    CENTRAL_MUNICIPALITY("centrumgemeente", "central municipality"),
    /** Judges plans for transformation money. */
    @JsonProperty("transformationAssessor")
    TRANSFORMATION_ASSESSOR("beoordelaar van transformatieplannen", "assessor of transformation plans"),
    /** Contributes to preventive measures of others. */
    @JsonProperty("preventionContributor")
    PREVENTION_CONTRIBUTOR("bijdrager aan preventieve maatregelen", "contributor to preventive measures"),
    /** Gives money of the State. */
    @JsonProperty("funder")
    FUNDER("financier", "funder"),
    /** Regulates and supervises a market. */
    @JsonProperty("regulator")
    REGULATOR("toezichthouder", "regulator"),
    /** Manages a fund. */
    @JsonProperty("fundManager")
    FUND_MANAGER("fondsbeheerder", "fund manager"),
    /** Collects own contributions. */
    @JsonProperty("collector")
    COLLECTOR("inner van eigen bijdragen", "collector of own contributions"),
    /** Assesses who needs long-term care. */
    @JsonProperty("needsAssessor")
    NEEDS_ASSESSOR("indicatiesteller", "needs assessor"),
    /** Pays out personal budgets. */
    @JsonProperty("personalBudgetPayer")
    PERSONAL_BUDGET_PAYER("uitbetaler van persoonsgebonden budgetten", "payer of personal budgets"),
    /** Inspects the quality of care. */
    @JsonProperty("inspector")
    INSPECTOR("inspectie", "inspector"),
    /** Delivers under a contract. */
    @JsonProperty("contractor")
    CONTRACTOR("opdrachtnemer", "contractor"),
    /** Delivers under a contract, partly through others. */
    @JsonProperty("mainContractor")
    MAIN_CONTRACTOR("hoofdaannemer", "main contractor"),
    /** Delivers a part for a main contractor, who is paid for it. */
    @JsonProperty("subcontractor")
    SUBCONTRACTOR("onderaannemer", "subcontractor"),
    /** Receives a subsidy. */
    @JsonProperty("subsidyRecipient")
    SUBSIDY_RECIPIENT("subsidieontvanger", "subsidy recipient"),
    /** Steers the neighbourhood teams, which need not be who pays them. */
    @JsonProperty("neighbourhoodTeamSteerer")
    NEIGHBOURHOOD_TEAM_STEERER("aansturing van de wijkteams", "steers the neighbourhood teams"),
    /** Connects the domains of care from inside an organisation that is there already. */
    @JsonProperty("broker")
    BROKER("gemeentelijk zorgadviseur (arrangeur)", "municipal care adviser (broker)"),
    /** Works along without contract or subsidy. */
    @JsonProperty("partner")
    PARTNER("partner", "partner"),
    /** Pays a part of what another organises. */
    @JsonProperty("coFinancier")
    CO_FINANCIER("medefinancier", "co-financier"),
    /** Benefits from what is provided. */
    @JsonProperty("beneficiary")
    BENEFICIARY("begunstigde", "beneficiary"),
    /** Pays an own contribution. */
    @JsonProperty("ownContributionPayer")
    OWN_CONTRIBUTION_PAYER("betaler van de eigen bijdrage", "payer of the own contribution"),
    /** Signs an accord for its members. */
    @JsonProperty("signatory")
    SIGNATORY("ondertekenaar", "signatory");

    private final LocalizedText label;

    Role(String nl, String en) {
        label = LocalizedText.of(nl, en);
    }

    /**
     * What outputs call it.
     *
     * @return the name, for example {@code mandaathouder} or {@code mandate holder}
     */
    public LocalizedText label() {
        return label;
    }
}
