package nl.geldstroom.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.geldstroom.plan.Nodes.Op;

/** Computes what is the same in all draws but not for all members, once before the draws of a member (<i>voorwerk</i>). */
final class Prelude {

    /** One number to compute. */
    private record Step(Op op, int a, int b) {}

    private final Step[] steps;
    private final double[] fixed;

    private Prelude(List<Step> steps, double[] fixed) {
        this.steps = steps.toArray(new Step[0]);
        this.fixed = fixed;
    }

    /** The scalars of a member from the numbers in which it differs. */
    double[] scalars(double[] differing) {
        double[] later = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            Step step = steps[i];
            later[i] = switch (step.op()) {
                case SCALAR -> differing[step.a()];
                case ROUND -> Math.rint(scalar(step.a(), later));
                default -> Nodes.compute(step.op(), scalar(step.a(), later), scalar(step.b(), later));
            };
        }
        return later;
    }

    private double scalar(int reference, double[] later) {
        return reference >= 0 ? fixed[reference] : later[~reference];
    }

    /** Collects the numbers that loops use. */
    static final class Builder {

        private final Nodes nodes;
        private final Map<Integer, Integer> references = new HashMap<>();
        private final List<Step> steps = new ArrayList<>();
        private double[] fixed = new double[64];
        private int fixedSize;

        Builder(Nodes nodes, boolean[] live) {
            this.nodes = nodes;
            for (int node = 0; node < live.length; node++) {
                if (live[node] && nodes.time(node) == Nodes.LATER) {
                    Op op = nodes.op(node);
                    int arity = Nodes.arity(op);
                    steps.add(new Step(
                            op,
                            op == Op.SCALAR ? nodes.left(node) : reference(nodes.left(node)),
                            arity > 1 ? reference(nodes.right(node)) : 0));
                    references.put(node, ~(steps.size() - 1));
                }
            }
        }

        /** The reference of a number that is not drawn. */
        int reference(int node) {
            Integer known = references.get(node);
            if (known != null) {
                return known;
            }
            if (nodes.time(node) != Nodes.FIXED) {
                throw new IllegalStateException("Node " + node + " (" + nodes.op(node) + ") is no number.");
            }
            if (fixedSize == fixed.length) {
                fixed = Arrays.copyOf(fixed, 2 * fixedSize);
            }
            fixed[fixedSize] = nodes.value(node);
            references.put(node, fixedSize);
            return fixedSize++;
        }

        double[] fixed() {
            return Arrays.copyOf(fixed, fixedSize);
        }

        Prelude build() {
            return new Prelude(steps, fixed());
        }
    }
}
