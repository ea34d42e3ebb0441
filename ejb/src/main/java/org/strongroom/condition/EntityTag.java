package org.strongroom.condition;

/**
 * An entity tag (RFC 9110, section 8.8.3). Ours are always strong.
 *
 * @param opaque the text between the quotes
 */
public record EntityTag(String opaque, boolean weak) {
    public static EntityTag strong(String opaque) {
        return new EntityTag(opaque, false);
    }

    /** Strong comparison: both are strong and equal. */
    public boolean matchesStrongly(EntityTag other) {
        return !weak && !other.weak && opaque.equals(other.opaque);
    }

    /** Weak comparison: equal, whether weak or not. */
    public boolean matchesWeakly(EntityTag other) {
        return opaque.equals(other.opaque);
    }

    /** As in a header, with its quotes. */
    @Override
    public String toString() {
        return (weak ? "W/\"" : "\"") + opaque + '"';
    }
}
