package org.strongroom.http;

import org.strongroom.condition.EntityTag;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** Reads one header field from left to right, each character once. Whitespace between the parts is skipped. */
public final class FieldReader {
    private final String field;
    private final String text;
    private int position;

    /**
     * Reads this text.
     *
     * @param field the header's name, for the message of {@link #malformed}
     */
    public FieldReader(String field, String text) {
        this.field = field;
        this.text = text;
    }

    public boolean atEnd() {
        skipWhitespace();
        return position == text.length();
    }

    /** True if the next character is this one; it is not consumed. */
    public boolean sees(char expected) {
        return !atEnd() && text.charAt(position) == expected;
    }

    /** Consumes the character if it is next. */
    public boolean take(char expected) {
        boolean seen = sees(expected);
        if (seen) {
            position++;
        }
        return seen;
    }

    /** Consumes the word if it is next, in any case. */
    public boolean takeWord(String word) {
        boolean seen = !atEnd() && text.regionMatches(true, position, word, 0, word.length());
        if (seen) {
            position += word.length();
        }
        return seen;
    }

    /** Everything up to the character, which is consumed too. */
    public String until(char end) {
        int found = text.indexOf(end, position);
        if (found < 0) {
            throw malformed();
        }
        String part = text.substring(position, found);
        position = found + 1;
        return part;
    }

    /** A run of characters other than comma, quote and whitespace. */
    public String bareWord() {
        skipWhitespace();
        int start = position;
        while (position < text.length() && isBare(text.charAt(position))) {
            position++;
        }
        if (start == position) {
            throw malformed();
        }
        return text.substring(start, position);
    }

    /** An entity tag with its quotes (RFC 9110, section 8.8.3). */
    public EntityTag entityTag() {
        boolean weak = !atEnd() && text.startsWith("W/", position);
        if (weak) {
            position += 2;
        }
        if (position == text.length() || text.charAt(position) != '"') {
            throw malformed();
        }
        position++;
        return new EntityTag(until('"'), weak);
    }

    /** The problem to throw when the field cannot be read. */
    public ProblemException malformed() {
        return new ProblemException(new Problem.BadRequest("The header " + field + " is malformed."));
    }

    private void skipWhitespace() {
        while (position < text.length() && (text.charAt(position) == ' ' || text.charAt(position) == '\t')) {
            position++;
        }
    }

    private static boolean isBare(char c) {
        return c != ',' && c != '"' && c != ' ' && c != '\t';
    }
}
