package org.strongroom.device;

import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The label of a workstation, such as {@code WS-114}: 1 to 100 characters, none of them a control character. */
record DeviceName(String text) {
    private static final int MAX_LENGTH = 100;

    DeviceName {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new ProblemException(
                    new Problem.BadRequest("A device needs a name of 1 to " + MAX_LENGTH + " characters."));
        }
        if (text.codePoints().anyMatch(DeviceName::isControl)) {
            throw new ProblemException(new Problem.BadRequest("A device's name has no control characters."));
        }
    }

    /** A system's name by the same rules; it may be empty. */
    static String system(String given) {
        return given.isBlank() ? "" : of(given).text();
    }

    /** Without the blanks around it. */
    static DeviceName of(String given) {
        return new DeviceName(given.strip());
    }

    private static boolean isControl(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }
}
