package nl.geldstroom.document;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/** The outside of a document: model, version and the one field that holds the value. */
final class Envelope {

    private final Binder binder;
    private final String root;

    Envelope(Binder binder, String root) {
        this.binder = binder;
        this.root = root;
    }

    /** Checks the outside; the inside, unless it is absent or of a version whose rules are not known. */
    Optional<Node> open(Node tree) {
        if (!(tree instanceof Node.JsonObject object)) {
            binder.problem(
                    RuleCode.WRONG_TYPE,
                    "",
                    tree.place(),
                    "The document must be an object with model, version and " + root + ".",
                    tree.shown().isEmpty() ? tree.kind() : tree.shown());
            return Optional.empty();
        }
        binder.repeated(object, "");
        binder.unknown(object, "", ImmutableList.of("model", "version", root));
        model(object);
        boolean known = version(object);
        Node.Field field = object.fields().get(root);
        if (field == null) {
            missing(object, root);
        }
        return known ? Optional.ofNullable(field).map(Node.Field::value) : Optional.empty();
    }

    private void model(Node.JsonObject object) {
        Node.Field model = object.fields().get("model");
        if (model == null) {
            missing(object, "model");
        } else if (!(model.value() instanceof Node.JsonText text)
                || !text.text().equals(Documents.MODEL)) {
            binder.problem(
                    RuleCode.WRONG_MODEL,
                    "/model",
                    model.value().place(),
                    "The model must be " + Documents.MODEL + ".",
                    model.value().shown());
        }
    }

    private boolean version(Node.JsonObject object) {
        Node.Field version = object.fields().get("version");
        if (version == null) {
            missing(object, "version");
            return true;
        }
        if (version.value() instanceof Node.JsonNumber number && number.isWhole()) {
            if (number.text().equals(String.valueOf(Documents.VERSION))) {
                return true;
            }
            binder.problem(
                    RuleCode.WRONG_VERSION,
                    "/version",
                    number.place(),
                    "The version must be " + Documents.VERSION + ". Maybe the document is meant for a later program.",
                    number.shown());
            return false;
        }
        binder.problem(
                RuleCode.WRONG_TYPE,
                "/version",
                version.value().place(),
                "The version must be the number " + Documents.VERSION + ".",
                version.value().shown());
        return true;
    }

    private void missing(Node.JsonObject object, String name) {
        binder.problem(
                RuleCode.MISSING_FIELD,
                Pointers.child("", name),
                object.place(),
                "The field " + name + " must be there.",
                "");
    }
}
