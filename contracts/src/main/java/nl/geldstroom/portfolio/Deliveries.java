package nl.geldstroom.portfolio;

import com.google.common.collect.ImmutableList;
import nl.geldstroom.agreement.AgreementId;
import nl.geldstroom.payment.Volume;

/**
 * What was delivered under an effort-based or output-based agreement (<i>geleverde zorg</i>).
 *
 * <p>Beside {@code support.json} in a folder stands {@code support.deliveries.json}, with the field {@code deliveries} in
 * its envelope.
 *
 * @param agreement the agreement
 * @param volumes the units delivered; empty: nothing
 */
public record Deliveries(AgreementId agreement, ImmutableList<Volume> volumes) {}
