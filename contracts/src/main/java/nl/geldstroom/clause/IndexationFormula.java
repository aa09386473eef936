package nl.geldstroom.clause;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import nl.geldstroom.money.Share;
import nl.geldstroom.text.LocalizedText;

/**
 * How prices follow the years (<i>indexatieformule</i>, article 3.2).
 *
 * <p>The rate of year t+1 is the forecast of t+1 plus what the definitive figure of t differs from its forecast, labour
 * and material apart, each by its weight; the correction is a plain difference. In the first year after a new contract at
 * current prices there is no correction. The standard leaves the weights open.
 *
 * @param labour the weight of labour; the rest is material; absent: the agreement does not say
 */
@JsonTypeName("indexationFormula")
public record IndexationFormula(Optional<Share> labour) implements Clause {

    /**
     * The clause without weights.
     *
     * @return the clause
     */
    public static IndexationFormula standard() {
        return new IndexationFormula(Optional.empty());
    }

    /**
     * The rate of one component, in percent.
     *
     * @param forecastNext the forecast of the coming year
     * @param definitive the definitive figure of the current year
     * @param forecast the forecast that was used for the current year
     * @return with 4.18, 6.00 and 4.94: 5.24, exactly
     */
    public static BigDecimal rate(BigDecimal forecastNext, BigDecimal definitive, BigDecimal forecast) {
        return forecastNext.add(definitive.subtract(forecast));
    }

    /**
     * The weighted rate, in percent.
     *
     * @param labourRate the rate of labour, in percent
     * @param materialRate the rate of material, in percent
     * @return exactly weighted; absent if the agreement gives no weights
     */
    public Optional<BigDecimal> weighted(BigDecimal labourRate, BigDecimal materialRate) {
        return labour.map(share -> share.value()
                .multiply(labourRate)
                .add(share.rest().value().multiply(materialRate))
                .stripTrailingZeros());
    }

    /**
     * The weights by component.
     *
     * @return {@code labour} and {@code material}; empty if the agreement gives no weights
     */
    public ImmutableMap<String, Share> weights() {
        return labour.map(share -> ImmutableMap.of("labour", share, "material", share.rest()))
                .orElse(ImmutableMap.of());
    }

    @Override
    public Ground ground() {
        return Ground.standard("3.2");
    }

    @Override
    public LocalizedText effect() {
        String nl = labour.map(
                        share -> ", " + percent(share) + " % personeel en " + percent(share.rest()) + " % materieel")
                .orElse("");
        String en = labour.map(
                        share -> ", " + percent(share) + " % labour and " + percent(share.rest()) + " % material")
                .orElse("");
        return LocalizedText.of(
                "Prijzen volgen de raming van het komende jaar plus het verschil tussen definitief en raming van het lopende jaar"
                        + nl + "; het eerste jaar zonder nacalculatie.",
                "Prices follow the forecast of the coming year plus definitive minus forecast of the current year" + en
                        + "; in the first year without correction.");
    }

    private static String percent(Share share) {
        return share.value().movePointRight(2).stripTrailingZeros().toPlainString();
    }
}
