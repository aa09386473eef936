package nl.geldstroom.ocds;

import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.text.LocalizedText;

/**
 * Something of an agreement that the standard has no place for (<i>niet overgenomen</i>).
 *
 * @param agreement the agreement
 * @param pointer where it stands in the agreement, as a JSON pointer: {@code /term/options/0/notice}
 * @param message what is lost
 */
public record OcdsLoss(AgreementId agreement, String pointer, LocalizedText message) {}
