package org.strongroom.auditlog.verify;

/** What a database keeps of a text. */
final class StoredText {
    private static final int REPLACEMENT = 0xFFFD;

    private StoredText() {}

    /** As much as the column takes, without half a pair at the end, and without what no database takes. */
    static String of(String text, int longest) {
        int end = Math.min(text.length(), longest);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        StringBuilder stored = new StringBuilder();
        text.substring(0, end)
                .codePoints()
                .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(stored::appendCodePoint);
        return stored.toString();
    }
}
