package nl.geldstroom.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.geldstroom.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A formula that has one value for every month and every draw, usually in cents.
 *
 * <p>Columns are made by a {@link PlanBuilder} and combined with the operations below; each operation is exactly one
 * step of the engine, evaluated in the order in which it is written. A column with a {@linkplain #named name} shows by
 * that name in explanations. Example: {@code level.times(need).rounded()} is {@code r(level·need)}.
 */
public final class Column {

    /** What a column computes from its operands. */
    enum Kind {
        /** A number for every month, the same in every draw. */
        TABLE,
        /** An uncertain number, the same in every month. */
        PARAMETER,
        /** The left plus the right. */
        ADD,
        /** The left minus the right. */
        SUBTRACT,
        /** The left times the right. */
        MULTIPLY,
        /** The left divided by the right. */
        DIVIDE,
        /** The smaller of the two. */
        MINIMUM,
        /** The larger of the two. */
        MAXIMUM,
        /** To the nearest whole cent, halves to even. */
        ROUND,
        /** The left in months where the table is not zero, else the right. */
        SELECT,
        /** A weighted sum of the values of this month and earlier ones. */
        LAG,
        /** The value of the month before. */
        PREVIOUS,
        /** Not known yet: the value of another column that is given later. */
        DEFERRED
    }

    final PlanBuilder builder;
    final Kind kind;
    final int id;
    final List<Column> operands;
    final double[] table;
    final @Nullable String parameter;
    private @Nullable Column target;
    private @Nullable LocalizedText name;
    private Unit unit = Unit.EUROS;

    Column(PlanBuilder builder, Kind kind, int id, List<Column> operands, double[] table, @Nullable String parameter) {
        this.builder = builder;
        this.kind = kind;
        this.id = id;
        this.operands = operands;
        this.table = table;
        this.parameter = parameter;
    }

    /**
     * The sum with another column.
     *
     * @param other what is added
     * @return {@code this + other}
     */
    public Column plus(Column other) {
        return isZero() ? other : other.isZero() ? this : builder.binary(Kind.ADD, this, other);
    }

    /**
     * The difference with another column.
     *
     * @param other what is taken off
     * @return {@code this - other}
     */
    public Column minus(Column other) {
        return other.isZero() ? this : builder.binary(Kind.SUBTRACT, this, other);
    }

    /**
     * The product with another column.
     *
     * @param other the factor
     * @return {@code this · other}, not rounded
     */
    public Column times(Column other) {
        return isZero() ? this : other.isZero() ? other : builder.binary(Kind.MULTIPLY, this, other);
    }

    /**
     * The quotient with another column.
     *
     * @param other the divisor, never zero
     * @return {@code this / other}, not rounded
     */
    public Column dividedBy(Column other) {
        return isZero() ? this : builder.binary(Kind.DIVIDE, this, other);
    }

    /**
     * The smaller of this and another column.
     *
     * @param other the other
     * @return {@code min(this, other)}
     */
    public Column atMost(Column other) {
        return this == other ? this : builder.binary(Kind.MINIMUM, this, other);
    }

    /**
     * The larger of this and another column.
     *
     * @param other the other
     * @return {@code max(this, other)}
     */
    public Column atLeast(Column other) {
        return this == other ? this : builder.binary(Kind.MAXIMUM, this, other);
    }

    /**
     * The part above zero.
     *
     * @return {@code max(this, 0)}
     */
    public Column positive() {
        return isZero() ? this : atLeast(builder.zero());
    }

    /**
     * The nearest whole cent, halves to even.
     *
     * @return {@code r(this)}
     */
    public Column rounded() {
        return isZero() || kind == Kind.ROUND ? this : builder.unary(Kind.ROUND, this);
    }

    /**
     * This column in the months that a table marks and another one in the others.
     *
     * @param mask one number for each month; not zero marks the month
     * @param other what holds in the other months
     * @return the selection
     */
    public Column where(double[] mask, Column other) {
        return builder.select(mask, this, other);
    }

    /**
     * A weighted sum over the past: {@code w0·this[t] + w1·this[t-1] + ...}, added in that order; before the first
     * month the value is zero.
     *
     * @param weights one weight for each age in months, from age 0
     * @return the sum, not rounded
     */
    public Column lagged(double[] weights) {
        return isZero() ? this : builder.lag(this, weights);
    }

    /**
     * The value of the month before, and zero in the first month.
     *
     * @return {@code this[t-1]}
     */
    public Column previous() {
        return isZero() ? this : builder.unary(Kind.PREVIOUS, this);
    }

    /**
     * Gives the column a name, by which explanations show it.
     *
     * @param text the name in both languages
     * @return this column
     */
    public Column named(LocalizedText text) {
        return named(text, Unit.EUROS);
    }

    /**
     * Gives the column a name and a unit, by which explanations show it.
     *
     * @param text the name in both languages
     * @param of what the number counts
     * @return this column
     */
    public Column named(LocalizedText text, Unit of) {
        if (name == null && this != builder.zero()) {
            name = text;
            unit = of;
            if (target != null) {
                target.named(text, of);
            }
        }
        return this;
    }

    /**
     * What the number counts.
     *
     * @return euros (in cents) unless the column was named otherwise
     */
    public Unit unit() {
        return unit;
    }

    /**
     * The name of the column.
     *
     * @return the name; absent if it has none of its own
     */
    public Optional<LocalizedText> name() {
        return Optional.ofNullable(name);
    }

    /**
     * Whether the column is known to be zero in every month.
     *
     * @return true for the constant zero
     */
    public boolean isZero() {
        if (kind != Kind.TABLE) {
            return false;
        }
        for (double value : table) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Says what a deferred column stands for.
     *
     * @param definition the column that it equals
     * @throws IllegalStateException if this is no deferred column or it has been defined
     */
    void define(Column definition) {
        if (kind != Kind.DEFERRED || target != null) {
            throw new IllegalStateException("Column " + id + " is defined already.");
        }
        target = definition;
        if (name != null) {
            definition.named(name, unit);
        }
    }

    /** The column itself, or what it was deferred to. */
    Column resolved() {
        Column column = this;
        while (column.kind == Kind.DEFERRED) {
            Column next = column.target;
            if (next == null) {
                throw new IllegalStateException("Column " + column.id + " was never defined.");
            }
            column = next;
        }
        return column;
    }

    /** What must be computed earlier in the same month. */
    List<Column> dependencies() {
        if (kind == Kind.PREVIOUS) {
            return List.of();
        }
        List<Column> resolved = new ArrayList<>();
        for (Column operand : operands) {
            resolved.add(operand.resolved());
        }
        return resolved;
    }

    @Override
    public String toString() {
        return name == null ? "column " + id : name.en();
    }
}
