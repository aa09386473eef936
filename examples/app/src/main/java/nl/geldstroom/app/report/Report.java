package nl.geldstroom.app.report;

import com.google.common.collect.ImmutableList;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import nl.geldstroom.answer.Results;
import nl.geldstroom.app.report.templates.JtecontractsGenerated;
import nl.geldstroom.app.report.templates.JtereportGenerated;
import nl.geldstroom.app.report.view.ContractsPage;
import nl.geldstroom.app.report.view.Page;
import nl.geldstroom.app.report.view.RiskReport;
import nl.geldstroom.document.Receipt;
import nl.geldstroom.portfolio.ComparedAgreements;
import nl.geldstroom.text.Language;

/**
 * The report on the answers for scenarios side by side (<i>rapport</i>).
 *
 * <p>It says only what is in the results. Texts from a scenario are escaped, and the page forbids itself every request
 * to a network.
 */
public final class Report {

    private static final int EXPECTED_LENGTH = 1 << 21;

    private Report() {}

    /**
     * Writes the report.
     *
     * @param results the answers
     * @param language the language of the report; numbers and dates are written by the patterns of this language
     * @return one self-contained HTML document, the same for the same results
     */
    public static String html(Results results, Language language) {
        return html(results, language, ImmutableList.of());
    }

    /**
     * Writes the report with the fingerprints of what it was calculated by.
     *
     * @param results the answers
     * @param language the language of the report; numbers and dates are written by the patterns of this language
     * @param rules the tables of rules that ship with the program, and the program itself; empty: the report names none
     * @return one self-contained HTML document, the same for the same results and rules
     */
    public static String html(Results results, Language language, ImmutableList<Receipt.Item> rules) {
        return html(results, language, rules, ImmutableList.of());
    }

    /**
     * Writes the report with what draws say.
     *
     * @param results the answers
     * @param language the language of the report; numbers and dates are written by the patterns of this language
     * @param rules the tables of rules that ship with the program, and the program itself; empty: the report names none
     * @param risks what the draws of scenarios of the results say; empty: the report has no section on chances
     * @return one self-contained HTML document, the same for the same results, rules and draws
     */
    public static String html(
            Results results, Language language, ImmutableList<Receipt.Item> rules, ImmutableList<RiskReport> risks) {
        StringOutput output = new StringOutput(EXPECTED_LENGTH);
        JtereportGenerated.render(new OwaspHtmlTemplateOutput(output), null, Page.of(results, language, rules, risks));
        return output.toString();
    }

    /**
     * Writes the report on agreements side by side.
     *
     * @param compared the agreements over the same years
     * @param language the language of the report
     * @return one self-contained HTML document, the same for the same comparison
     */
    public static String contracts(ComparedAgreements compared, Language language) {
        StringOutput output = new StringOutput(EXPECTED_LENGTH);
        JtecontractsGenerated.render(new OwaspHtmlTemplateOutput(output), null, ContractsPage.of(compared, language));
        return output.toString();
    }
}
