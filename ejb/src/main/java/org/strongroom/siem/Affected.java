package org.strongroom.siem;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.strongroom.audit.RecordedEvent;

/**
 * To whom something was done, as the words of the record tell.
 *
 * @param holders none where it does not tell
 * @param privileges what they got, had or lost
 */
record Affected(List<Holder> holders, List<String> privileges) {
    private static final Affected NOBODY = new Affected(List.of(), List.of());

    /** Such as {@code person 5: edit until 2027-01-01T00:00:00Z (bob)}; an owner, {@code group 12 (finance)}. */
    private static final Pattern HOLDER = Pattern.compile(
            "(everyone|person (\\d+)|group (\\d+))(?:: (\\w+))?(?: until [^ ,)]+)?(?: \\(([^()]*)\\))?");

    /** As {@code 17 WS-114 of person 5}, {@code all of person 5: ...} and {@code person 5} have it. */
    private static final Pattern NUMBER = Pattern.compile("^all of person (\\d+):|person (\\d+)$");

    private static final String ARROW = " => ";

    Affected {
        holders = List.copyOf(holders);
        privileges = List.copyOf(privileges);
    }

    static Affected of(RecordedEvent event) {
        String words = event.detail();
        return switch (event.action()) {
            case "grant", "change-grant" -> holding(after(words), 1);
            case "revoke-grant" -> holding(before(words), 1);
            case "configure-rights" -> holding(from(words, " ("), Integer.MAX_VALUE);
            case "create-directory", "change-directory" -> holding(from(words, ", owned by "), Integer.MAX_VALUE);
            case "change-inheritance" -> new Affected(List.of(Holder.EVERYONE), List.of("inherited"));
            case "remove-leaver" -> event.path().isEmpty() ? login(words) : named(leaf(event.path()), false);
            case "change-person" -> login(words);
            case "change-group" ->
                named(words.replaceFirst("^group (.* -> )?", "").replaceFirst(": (new|removed)$", ""), true);
            case "restore-leaver", "revoke-device", "block-workstation", "unblock-workstation" -> number(words);
            default -> NOBODY;
        };
    }

    Optional<Holder> holder() {
        return holders.isEmpty() ? Optional.empty() : Optional.of(Holder.of(holders));
    }

    private static Affected holding(String words, int most) {
        List<MatchResult> found = HOLDER.matcher(words).results().limit(most).toList();
        return new Affected(
                found.stream().map(Affected::holder).toList(),
                found.stream()
                        .map(each -> Optional.ofNullable(each.group(4)).orElse("owner"))
                        .distinct()
                        .toList());
    }

    private static Holder holder(MatchResult found) {
        String name = Optional.ofNullable(found.group(5)).orElse("");
        if (found.group(2) != null) {
            return new Holder(false, found.group(2), name);
        }
        return found.group(3) == null ? Holder.EVERYONE : new Holder(true, found.group(3), name);
    }

    private static Affected login(String words) {
        return named(words.substring(0, Math.max(0, words.indexOf(": "))), false);
    }

    private static Affected named(String name, boolean isGroup) {
        return name.isEmpty() ? NOBODY : new Affected(List.of(new Holder(isGroup, "", name)), List.of());
    }

    private static Affected number(String words) {
        return NUMBER.matcher(words)
                .results()
                .findFirst()
                .map(found -> found.group(found.group(1) == null ? 2 : 1))
                .map(number -> new Affected(List.of(new Holder(false, number, "")), List.of()))
                .orElse(NOBODY);
    }

    private static String before(String words) {
        return words.substring(0, Math.max(0, words.indexOf(ARROW)));
    }

    private static String after(String words) {
        int arrow = words.indexOf(ARROW);
        return arrow < 0 ? words : words.substring(arrow + ARROW.length());
    }

    /** From there on where these words come for the last time. */
    private static String from(String words, String last) {
        return words.substring(Math.max(0, words.lastIndexOf(last)));
    }

    private static String leaf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
