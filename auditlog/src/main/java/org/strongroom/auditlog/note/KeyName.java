package org.strongroom.auditlog.note;

/** What a key may be called: the origin of its log. */
final class KeyName {
    private KeyName() {}

    /**
     * Returns the name.
     *
     * @throws IllegalArgumentException if it is empty or has a space or a plus sign, which would break a note
     */
    static String require(String name) {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(KeyName::breaksLine)) {
            throw new IllegalArgumentException("a key's name has no spaces and no plus signs: " + name);
        }
        return name;
    }

    private static boolean breaksLine(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }
}
