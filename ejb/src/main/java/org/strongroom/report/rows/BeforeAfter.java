package org.strongroom.report.rows;

import java.util.List;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.people.PeopleChange;
import org.strongroom.sharing.Changes;

/** What was before a change of rights and what is after it, as its record tells; empty where there is nothing. */
public record BeforeAfter(String before, String after) {
    /** The names of the columns that tell it. */
    public static final List<String> COLUMNS = List.of("before", "after");

    private static final BeforeAfter NOTHING = new BeforeAfter("", "");

    public static BeforeAfter of(RecordedEvent event) {
        String words = event.detail();
        return switch (event.action()) {
            case "configure-rights",
                    "create-directory",
                    "change-directory",
                    "grant",
                    "change-grant",
                    "revoke-grant",
                    "change-inheritance" -> new BeforeAfter(Changes.before(words), Changes.after(words));
            case "change-person", "change-group", "restore-leaver" -> ofPeople(words);
            case "remove-leaver" ->
                event.destination().isEmpty() ? ofPeople(words) : new BeforeAfter(event.path(), event.destination());
            case "revoke-device", "unblock-workstation" -> new BeforeAfter(words, "");
            case "create-device", "enrol-workstation", "block-workstation" -> new BeforeAfter("", words);
            default -> NOTHING;
        };
    }

    private static BeforeAfter ofPeople(String words) {
        return new BeforeAfter(PeopleChange.before(words), PeopleChange.after(words));
    }

    public List<Object> cells() {
        return List.of(before, after);
    }
}
