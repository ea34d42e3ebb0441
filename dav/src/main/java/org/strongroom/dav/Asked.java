package org.strongroom.dav;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.strongroom.dav.rfc4918.Hrefs;
import org.strongroom.dav.rfc4918.Multistatus;
import org.strongroom.dav.rfc4918.PropFind;
import org.strongroom.dav.rfc4918.XmlOutput;
import org.strongroom.files.Details;
import org.strongroom.files.Resource;
import org.strongroom.tree.DeadProperty;
import org.strongroom.tree.PropertyName;

/** What a PROPFIND asks for, worked out once for all the resources of its answer. */
final class Asked {
    private final List<LiveProperty> live;
    /** Each with the element that says it is missing. */
    private final Map<PropertyName, byte[]> dead;

    private final boolean named;
    private final boolean valued;
    private final Details details;

    private Asked(List<LiveProperty> live, Map<PropertyName, byte[]> dead, boolean named, boolean valued) {
        this.live = live;
        this.dead = dead;
        this.named = named;
        this.valued = valued;
        boolean quota = live.contains(LiveProperty.QUOTA_AVAILABLE) || live.contains(LiveProperty.QUOTA_USED);
        this.details =
                new Details(live.contains(LiveProperty.LOCKDISCOVERY) && valued, !named || !dead.isEmpty(), quota);
    }

    static Asked of(PropFind question) {
        List<LiveProperty> live = new ArrayList<>();
        Map<PropertyName, byte[]> dead = new LinkedHashMap<>();
        switch (question.kind()) {
            case ALL -> live.addAll(LiveProperty.IN_ALLPROP);
            case NAMES_ONLY -> live.addAll(LiveProperty.ALL);
            case NAMED -> {}
        }
        for (PropertyName name : question.names()) {
            LiveProperty property = LiveProperty.find(name);
            if (property == null) {
                dead.put(name, Multistatus.emptyElement(name));
            } else if (!live.contains(property)) {
                live.add(property);
            }
        }
        boolean named = question.kind() == PropFind.Kind.NAMED;
        return new Asked(live, dead, named, question.kind() != PropFind.Kind.NAMES_ONLY);
    }

    /** What is to be fetched for it, and nothing more. */
    Details details() {
        return details;
    }

    /** Writes the propstats of one resource: what it has, then what it has not. */
    void writeTo(Multistatus multistatus, Resource resource, Hrefs hrefs) throws IOException {
        boolean missing = named && isMissingAny(resource);
        if (!missing || hasAny(resource)) {
            multistatus.propstat(200, out -> found(out, resource, hrefs));
        }
        if (missing) {
            multistatus.propstat(404, out -> missing(out, resource));
        }
    }

    private void found(XmlOutput out, Resource resource, Hrefs hrefs) throws IOException {
        for (LiveProperty property : live) {
            if (property.appliesTo(resource)) {
                if (valued) {
                    property.write(out, resource, hrefs);
                } else {
                    property.writeEmpty(out);
                }
            }
        }
        for (DeadProperty property : resource.properties()) {
            if (!named || dead.containsKey(property.name())) {
                out.raw(
                        valued
                                ? property.xml().getBytes(StandardCharsets.UTF_8)
                                : Multistatus.emptyElement(property.name()));
            }
        }
    }

    private void missing(XmlOutput out, Resource resource) throws IOException {
        for (LiveProperty property : live) {
            if (!property.appliesTo(resource)) {
                property.writeEmpty(out);
            }
        }
        for (Map.Entry<PropertyName, byte[]> entry : dead.entrySet()) {
            if (!has(resource, entry.getKey())) {
                out.raw(entry.getValue());
            }
        }
    }

    private boolean isMissingAny(Resource resource) {
        return !live.stream().allMatch(property -> property.appliesTo(resource))
                || !dead.keySet().stream().allMatch(name -> has(resource, name));
    }

    private boolean hasAny(Resource resource) {
        return live.stream().anyMatch(property -> property.appliesTo(resource))
                || dead.keySet().stream().anyMatch(name -> has(resource, name));
    }

    private static boolean has(Resource resource, PropertyName name) {
        return resource.properties().stream()
                .anyMatch(property -> property.name().equals(name));
    }
}
