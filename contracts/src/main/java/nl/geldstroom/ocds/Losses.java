package nl.geldstroom.ocds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.geldstroom.agreement.Agreement;
import nl.geldstroom.agreement.ServiceContract;
import nl.geldstroom.agreement.TaskBased;
import nl.geldstroom.document.Documents;
import nl.geldstroom.document.Input;
import nl.geldstroom.money.Money;
import nl.geldstroom.text.LocalizedText;

/**
 * What is lost on the way: an agreement is written and read back, and what differs is what the standard did not hold. So a
 * new field of an agreement can never be lost without being told.
 */
final class Losses {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Losses() {}

    static ImmutableList<OcdsLoss> of(Agreement agreement, OcdsPublication publication) {
        Optional<Agreement> back = readBack(agreement, publication);
        if (back.filter(agreement::equals).isPresent()) {
            return ImmutableList.of();
        }
        Map<String, JsonNode> lost = new TreeMap<>();
        if (back.isEmpty() && agreement instanceof ServiceContract contract) {
            // Without a price no contract can be read back; the rest shows what the standard holds of it.
            lost.put("/compensation", tree(agreement).path("compensation"));
            back = readBack(contract.withCompensation(TaskBased.perYear(Money.ZERO)), publication);
        }
        JsonNode before = tree(agreement);
        JsonNode after = back.map(Losses::tree).orElse(MAPPER.createObjectNode());
        compare("", before, after, lost);
        return lost.entrySet().stream()
                .map(entry -> loss(agreement, entry.getKey(), entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Agreement> readBack(Agreement agreement, OcdsPublication publication) {
        ReleaseWriter writer = new ReleaseWriter(publication);
        String text = Documents.standard().writeOpen(writer.inPackage(ImmutableList.of(writer.release(agreement))));
        List<Agreement> agreements =
                Ocds.read(Input.of(agreement.id().text(), text)).agreements();
        return agreements.stream().findFirst();
    }

    private static JsonNode tree(Agreement agreement) {
        try {
            return MAPPER.readTree(Documents.standard().write("agreement", agreement))
                    .path("agreement");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written must be readable", e);
        }
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, Map<String, JsonNode> lost) {
        if (before.equals(after) || lost.containsKey(pointer)) {
            return;
        }
        boolean sameKind = before.path("type").equals(after.path("type"));
        if (before.isObject() && after.isObject() && sameKind) {
            for (Map.Entry<String, JsonNode> field : before.properties()) {
                compare(pointer + "/" + field.getKey(), field.getValue(), after.path(field.getKey()), lost);
            }
            for (Map.Entry<String, JsonNode> field : after.properties()) {
                if (!before.has(field.getKey())) {
                    lost.putIfAbsent(pointer + "/" + field.getKey(), MissingNode.getInstance());
                }
            }
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                compare(pointer + "/" + i, before.get(i), after.get(i), lost);
            }
        } else {
            lost.put(pointer, before);
        }
    }

    private static OcdsLoss loss(Agreement agreement, String pointer, JsonNode value) {
        String shown = value.isValueNode() ? " (" + value.asText() + ")" : "";
        return value.isMissingNode()
                ? new OcdsLoss(
                        agreement.id(),
                        pointer,
                        LocalizedText.of(
                                "Dat " + pointer + " ontbreekt, kan OCDS niet zeggen.",
                                "That " + pointer + " is absent, OCDS cannot say."))
                : new OcdsLoss(
                        agreement.id(),
                        pointer,
                        LocalizedText.of(
                                "Voor " + pointer + shown + " heeft OCDS geen plaats.",
                                "For " + pointer + shown + " OCDS has no place."));
    }
}
