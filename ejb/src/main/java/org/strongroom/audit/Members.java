package org.strongroom.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members of a record; one that is not there reads as empty. */
record Members(Map<String, @Nullable Object> values) {
    private static final int REPLACEMENT = 0xFFFD;

    /** At most so many UTF-16 units; NUL and halves of pairs, which no database takes, are replaced. */
    String text(String name, int longest) {
        return values.get(name) instanceof String text ? storable(RecordFormat.clip(text, longest)) : "";
    }

    long number(String name) {
        return values.get(name) instanceof Long number ? number : 0;
    }

    boolean contains(String name) {
        return values.containsKey(name);
    }

    /** All but kind and time, as {@code name=value}, in their order; for what the journal wrote about itself. */
    String rest(int longest) {
        String all = values.entrySet().stream()
                .filter(member ->
                        !member.getKey().equals("kind") && !member.getKey().equals("time_utc_us"))
                .map(member -> member.getKey() + "=" + member.getValue())
                .collect(Collectors.joining(" "));
        return storable(RecordFormat.clip(all, longest));
    }

    /** The time of an event, or of a record that the journal wrote about itself. */
    Instant time() {
        return values.get("time") instanceof String text
                ? Instant.parse(text)
                : Instant.EPOCH.plus(number("time_utc_us"), ChronoUnit.MICROS);
    }

    private static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isOdd(text.charAt(i))) {
                return text.codePoints()
                        .map(c -> isOdd(c) ? REPLACEMENT : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }

    private static boolean isOdd(int unit) {
        return unit == 0 || (unit >= Character.MIN_SURROGATE && unit <= Character.MAX_SURROGATE);
    }
}
