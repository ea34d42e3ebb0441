package org.strongroom.files;

import java.util.Comparator;
import java.util.Locale;
import org.strongroom.path.Name;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Outline;

/** In which order a directory's members are shown: directories before files, then by a field, then by name. */
public record MemberOrder(Field field, boolean descending) {
    public static final MemberOrder BY_NAME = new MemberOrder(Field.NAME, false);

    /** What members are ordered by. */
    public enum Field {
        NAME(Outline.Rank.NONE),
        SIZE(Outline.Rank.SIZE),
        MODIFIED(Outline.Rank.MODIFIED);

        private final Outline.Rank rank;

        Field(Outline.Rank rank) {
            this.rank = rank;
        }
    }

    /**
     * Reads {@code name}, {@code size} or {@code modified}, with a minus in front for the other direction.
     *
     * @throws ProblemException with BadRequest for anything else
     */
    public static MemberOrder parse(String text) {
        boolean descending = text.startsWith("-");
        String name = descending ? text.substring(1) : text;
        for (Field field : Field.values()) {
            if (field.name().toLowerCase(Locale.ROOT).equals(name)) {
                return new MemberOrder(field, descending);
            }
        }
        throw new ProblemException(
                new Problem.BadRequest("The order must be name, size or modified, with a minus to turn it around."));
    }

    /** The number that it orders by. */
    Outline.Rank rank() {
        return field.rank;
    }

    Comparator<MemberKey> comparator() {
        Comparator<MemberKey> byName = Comparator.comparing(MemberKey::key)
                .thenComparing(key -> key.name().text());
        Comparator<MemberKey> byField = field == Field.NAME ? byName : Comparator.comparingLong(MemberKey::rank);
        Comparator<MemberKey> directed = descending ? byField.reversed() : byField;
        return Comparator.comparing(MemberKey::isDirectory).reversed().thenComparing(directed.thenComparing(byName));
    }

    /** How a name is compared whatever its case, and found by its first letters. */
    static String keyOf(Name name) {
        return name.key(false);
    }
}
