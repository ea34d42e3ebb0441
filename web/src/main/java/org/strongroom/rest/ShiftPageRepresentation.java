package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;
import org.strongroom.access.Level;
import org.strongroom.sharing.Page;
import org.strongroom.sharing.Shift;

/** Who would gain and who would lose. */
record ShiftPageRepresentation(Page<Shift> page) implements Representation {
    @Override
    public JsonObject json() {
        JsonArrayBuilder all = Json.createArrayBuilder();
        page.items()
                .forEach(shift -> all.add(Json.createObjectBuilder()
                        .add("person", FindingRepresentation.person(shift.person()))
                        .add("path", shift.path())
                        .add("before", word(shift.before()))
                        .add("after", word(shift.after()))
                        .add("gains", isMore(shift))));
        JsonObjectBuilder json = Json.createObjectBuilder().add("shifts", all);
        if (page.next() != 0) {
            json.add("next", page.next());
        }
        return json.build();
    }

    private static boolean isMore(Shift shift) {
        Level before = shift.before();
        Level after = shift.after();
        return after != null && (before == null || after.compareTo(before) > 0);
    }

    private static String word(@Nullable Level level) {
        return level == null ? "none" : level.word();
    }
}
