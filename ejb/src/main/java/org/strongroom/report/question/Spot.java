package org.strongroom.report.question;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One directory or file that a report asks about, or none in particular.
 *
 * @param path as records name it; empty when the id is given, or nothing
 * @param object the node's id; 0 when the path is given, or nothing
 */
public record Spot(String path, long object) {
    /** Reads {@code path} and {@code object}, of which one may be given. */
    public static Spot of(Parameters given) {
        String path = given.find("path").map(Filters::path).orElse("");
        long object = given.findNumber("object").orElse(0L);
        if (!path.isEmpty() && object != 0) {
            throw Parameters.refused("This report takes either path or object.");
        }
        return new Spot(path, object);
    }

    public boolean isAnywhere() {
        return path.isEmpty() && object == 0;
    }

    /** The node: what is at the path now, or else the only one that ever was. 0 for none in particular. */
    public long node(Sources sources) {
        if (path.isEmpty()) {
            return object;
        }
        return sources.whereabouts()
                .chainAt(path)
                .map(chain -> chain.get(chain.size() - 1).id())
                .orElseGet(() -> formerly(sources));
    }

    private long formerly(Sources sources) {
        Set<Long> ever = new TreeSet<>(sources.whereabouts().everAt(path));
        if (ever.size() != 1) {
            throw Parameters.refused(
                    ever.isEmpty()
                            ? "Nothing is or was at this path."
                            : "Nothing is at this path now, and several were; give one of these as object: "
                                    + ever.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ".");
        }
        return ever.iterator().next();
    }

    public Map<String, String> asked() {
        if (isAnywhere()) {
            return Map.of();
        }
        return path.isEmpty() ? Map.of("object", Long.toString(object)) : Map.of("path", path);
    }
}
