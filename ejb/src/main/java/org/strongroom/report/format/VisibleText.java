package org.strongroom.report.format;

import java.util.function.IntPredicate;

/**
 * Text as it does no harm in a line, a cell or a terminal: what ends a line, steers a terminal or turns the writing
 * direction is written as its code, {@code \}{@code u2028}.
 */
final class VisibleText {
    private VisibleText() {}

    static String of(String text) {
        return of(text, codePoint -> true);
    }

    /** The same, where only some characters can be shown. */
    static String of(String text, IntPredicate shown) {
        if (text.codePoints().noneMatch(c -> isHidden(c) || !shown.test(c))) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isHidden(c) || !shown.test(c)) {
                visible.append("\\u%04x".formatted(c));
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> codePoint == 0xFFFE || codePoint == 0xFFFF;
        };
    }
}
