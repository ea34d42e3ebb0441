package org.strongroom.path;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * The name of one entry in a directory. It keeps the spelling that it was given; two names are compared by their
 * {@link #key}.
 *
 * <p>Refused with {@link Problem.BadName}: the empty name, {@code .} and {@code ..}, slashes and backslashes, NUL and
 * other control characters, lone surrogates, and names of more than {@value #MAX_LENGTH} characters.
 */
public record Name(String text) {
    /** The longest name, in UTF-16 units, as on NTFS and APFS. */
    public static final int MAX_LENGTH = 255;

    public Name {
        String defect = defectOf(text);
        if (defect != null) {
            throw new ProblemException(new Problem.BadName(text, defect));
        }
    }

    /**
     * What this name is compared by: its NFC form and, unless the directory is case-sensitive, folded to lower case
     * by way of lower and upper case, so that {@code ß} and {@code ẞ}, {@code ς} and {@code σ} agree.
     */
    public String key(boolean caseSensitive) {
        if (isAscii()) {
            return caseSensitive ? text : text.toLowerCase(Locale.ROOT);
        }
        String composed = composed(text);
        return caseSensitive ? composed : composed(folded(composed));
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private boolean isAscii() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String defectOf(String text) {
        if (text.isEmpty()) {
            return "is empty";
        }
        if (text.length() > MAX_LENGTH) {
            return "is longer than " + MAX_LENGTH + " characters";
        }
        if (text.equals(".") || text.equals("..")) {
            return "is a relative path";
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            String defect = defectOf(text.codePointAt(i));
            if (defect != null) {
                return defect;
            }
        }
        return null;
    }

    private static @Nullable String defectOf(int codePoint) {
        if (codePoint == '/' || codePoint == '\\') {
            return "contains a slash or backslash";
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> "contains a control character";
            case Character.SURROGATE -> "is not valid Unicode";
            default -> null;
        };
    }

    @Override
    public String toString() {
        return text;
    }
}
