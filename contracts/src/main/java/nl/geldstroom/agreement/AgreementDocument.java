package nl.geldstroom.agreement;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.ImmutableList;

/**
 * What the field {@code agreement} of a document can hold: one agreement, or a contract that unfolds into several.
 *
 * <p>Whoever reads documents reads these and works with {@link #agreements()}: payments, commitments and projections
 * know one provider and one compensation at a time.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface AgreementDocument permits Agreement, FrameworkAgreement, StatedAgreement {

    /**
     * Its name in documents.
     *
     * @return the id
     */
    AgreementId id();

    /**
     * Its name for people.
     *
     * @return a short text
     */
    String title();

    /**
     * What can be paid and counted on under it.
     *
     * @return one agreement per lot and provider; an agreement itself is its only one; empty where too little is known
     */
    ImmutableList<Agreement> agreements();

    /**
     * What stands out against contract standards and procurement law.
     *
     * @return remarks and warnings, never a fault: a faulty agreement cannot be made
     */
    ImmutableList<Finding> findings();
}
