package org.strongroom.dav;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.strongroom.dav.rfc4918.Multistatus;
import org.strongroom.dav.rfc4918.PropertyNames;
import org.strongroom.dav.rfc4918.PropertyUpdate;
import org.strongroom.dav.rfc4918.PropertyUpdate.Step;
import org.strongroom.dav.rfc4918.Timestamp;
import org.strongroom.files.PropertyChange;
import org.strongroom.files.PropertyPatch;
import org.strongroom.tree.DeadProperty;
import org.strongroom.tree.PropertyName;

/**
 * What a PROPPATCH comes to: times to keep, dead properties to set or remove, and live ones that nobody may set.
 *
 * <p>Windows sets {@code Win32CreationTime} and {@code Win32LastModifiedTime}, rsync and rclone {@code
 * getlastmodified} or {@code lastmodified}, Cyberduck {@code {SAR:}lastmodified}, which it also wants to read back.
 */
final class PatchPlan {
    private static final Set<PropertyName> CREATED =
            Set.of(PropertyNames.dav("creationdate"), PropertyNames.microsoft("Win32CreationTime"));
    private static final Set<PropertyName> MODIFIED = Set.of(
            PropertyNames.dav("getlastmodified"),
            PropertyNames.dav("lastmodified"),
            PropertyNames.microsoft("Win32LastModifiedTime"));
    private static final PropertyName CYBERDUCK = new PropertyName(PropertyNames.CYBERDUCK, "lastmodified");

    private final List<PropertyChange> changes = new ArrayList<>();
    private final Set<PropertyName> named = new LinkedHashSet<>();
    private final Set<PropertyName> forbidden = new LinkedHashSet<>();
    private @Nullable Instant created;
    private @Nullable Instant modified;

    private PatchPlan() {}

    static PatchPlan of(PropertyUpdate update) {
        PatchPlan plan = new PatchPlan();
        update.steps().forEach(plan::add);
        return plan;
    }

    boolean isPossible() {
        return forbidden.isEmpty();
    }

    PropertyPatch patch() {
        return new PropertyPatch(changes, created, modified);
    }

    /** Writes 200 for each property, or, when one may not be set, 403 for that and 424 for the rest. */
    void writeTo(Multistatus multistatus) throws IOException {
        if (isPossible()) {
            multistatus.propstat(200, out -> PropPatchMethod.writeEmpty(out, List.copyOf(named)));
            return;
        }
        multistatus.propstat(
                403,
                out -> PropPatchMethod.writeEmpty(out, List.copyOf(forbidden)),
                "cannot-modify-protected-property");
        List<PropertyName> rest =
                named.stream().filter(name -> !forbidden.contains(name)).toList();
        if (!rest.isEmpty()) {
            multistatus.propstat(424, out -> PropPatchMethod.writeEmpty(out, rest));
        }
    }

    private void add(Step step) {
        PropertyName name = step.name();
        named.add(name);
        if (CREATED.contains(name) || MODIFIED.contains(name)) {
            keepTime(step, CREATED.contains(name));
        } else if (LiveProperty.find(name) != null) {
            forbidden.add(name);
        } else {
            if (name.equals(CYBERDUCK)) {
                keepTime(step, false);
            }
            String xml = step.xml();
            changes.add(new PropertyChange(name, xml == null ? null : new DeadProperty(name, xml)));
        }
    }

    /** A time that is none, or its removal, changes nothing and is no error: the copy that it came with is more. */
    private void keepTime(Step step, boolean creation) {
        Instant time = step.removes() ? null : Timestamp.parse(step.text());
        if (creation) {
            created = time == null ? created : time;
        } else {
            modified = time == null ? modified : time;
        }
    }
}
