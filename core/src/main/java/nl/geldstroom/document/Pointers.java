package nl.geldstroom.document;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;

/** JSON pointers (RFC 6901) as text. */
final class Pointers {

    private Pointers() {}

    static void check(String pointer) {
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException(
                    "The JSON pointer (" + pointer + ") must be empty or start with a slash. Maybe /" + pointer + ".");
        }
    }

    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    static String child(String pointer, int index) {
        return pointer + "/" + index;
    }

    static ImmutableList<String> steps(String pointer) {
        if (pointer.isEmpty()) {
            return ImmutableList.of();
        }
        return Splitter.on('/')
                .splitToStream(pointer.substring(1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .collect(ImmutableList.toImmutableList());
    }
}
