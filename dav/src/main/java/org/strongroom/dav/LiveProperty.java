package org.strongroom.dav;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.strongroom.dav.rfc4918.Hrefs;
import org.strongroom.dav.rfc4918.LockXml;
import org.strongroom.dav.rfc4918.PropertyNames;
import org.strongroom.dav.rfc4918.Timestamp;
import org.strongroom.dav.rfc4918.XmlOutput;
import org.strongroom.files.Resource;
import org.strongroom.http.HttpDate;
import org.strongroom.quota.Quota;
import org.strongroom.tree.Node;
import org.strongroom.tree.PropertyName;

/**
 * The properties that this server computes: those of RFC 4918, section 15, the quota of RFC 4331, the times of Windows
 * and what ownCloud's and Nextcloud's clients need.
 */
final class LiveProperty {
    static final LiveProperty LOCKDISCOVERY = dav(
            "lockdiscovery",
            LiveProperty::any,
            (out, resource, hrefs) -> LockXml.lockDiscovery(out, resource.locks(), hrefs));
    static final LiveProperty QUOTA_AVAILABLE = dav(
            "quota-available-bytes",
            LiveProperty::hasQuota,
            (out, resource, hrefs) -> out.number(quotaOf(resource).available()));
    static final LiveProperty QUOTA_USED = dav(
            "quota-used-bytes",
            LiveProperty::hasQuota,
            (out, resource, hrefs) -> out.number(quotaOf(resource).used()));

    /** What RFC 4918 itself defines; the quota is not to be in allprop (RFC 4331, section 2). */
    static final List<LiveProperty> IN_ALLPROP = List.of(
            dav("resourcetype", LiveProperty::any, (out, resource, hrefs) -> resourceType(out, resource)),
            dav(
                    "displayname",
                    resource -> !resource.path().isRoot(),
                    (out, resource, hrefs) -> out.text(resource.path().name().text())),
            dav(
                    "creationdate",
                    LiveProperty::any,
                    (out, resource, hrefs) ->
                            out.raw(Timestamp.format(resource.node().created()))),
            dav("getlastmodified", LiveProperty::any, (out, resource, hrefs) -> modified(out, resource)),
            dav("getcontentlength", LiveProperty::isFile, (out, resource, hrefs) -> size(out, resource)),
            dav(
                    "getcontenttype",
                    LiveProperty::isFile,
                    (out, resource, hrefs) -> out.text(
                            Objects.requireNonNull(resource.node().content()).mediaType())),
            dav(
                    "getetag",
                    LiveProperty::isFile,
                    (out, resource, hrefs) ->
                            out.text(Objects.toString(resource.node().entityTag()))),
            dav("supportedlock", LiveProperty::any, (out, resource, hrefs) -> LockXml.supportedLock(out)),
            LOCKDISCOVERY);

    static final List<LiveProperty> ALL = Stream.concat(
                    IN_ALLPROP.stream(),
                    Stream.of(
                            QUOTA_AVAILABLE,
                            QUOTA_USED,
                            microsoft(
                                    "Win32CreationTime",
                                    (out, resource, hrefs) -> out.raw(
                                            HttpDate.format(resource.node().created()))),
                            microsoft("Win32LastModifiedTime", (out, resource, hrefs) -> modified(out, resource)),
                            ownCloud(
                                    "id",
                                    LiveProperty::any,
                                    (out, resource, hrefs) -> out.raw(ownCloudId(resource.node()))),
                            ownCloud(
                                    "fileid",
                                    LiveProperty::any,
                                    (out, resource, hrefs) ->
                                            out.number(resource.node().id())),
                            ownCloud("size", LiveProperty::isFile, (out, resource, hrefs) -> size(out, resource)),
                            ownCloud(
                                    "permissions",
                                    LiveProperty::any,
                                    (out, resource, hrefs) -> out.raw(permissions(resource)))))
            .toList();

    private static final Map<PropertyName, LiveProperty> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(LiveProperty::name, Function.identity()));

    private final PropertyName name;
    private final Predicate<Resource> applies;
    private final Value value;
    private final byte[] open;
    private final byte[] close;
    private final byte[] empty;

    /** Writes what is inside the element. */
    private interface Value {
        void write(XmlOutput out, Resource resource, Hrefs hrefs) throws IOException;
    }

    // The prefix is one that every multistatus declares.
    private LiveProperty(String prefix, PropertyName name, Predicate<Resource> applies, Value value) {
        this.name = name;
        this.applies = applies;
        this.value = value;
        String tag = prefix + ":" + name.local();
        this.open = ("<" + tag + ">").getBytes(StandardCharsets.US_ASCII);
        this.close = ("</" + tag + ">").getBytes(StandardCharsets.US_ASCII);
        this.empty = ("<" + tag + "/>").getBytes(StandardCharsets.US_ASCII);
    }

    static @Nullable LiveProperty find(PropertyName name) {
        return BY_NAME.get(name);
    }

    PropertyName name() {
        return name;
    }

    boolean appliesTo(Resource resource) {
        return applies.test(resource);
    }

    void write(XmlOutput out, Resource resource, Hrefs hrefs) throws IOException {
        out.raw(open);
        value.write(out, resource, hrefs);
        out.raw(close);
    }

    void writeEmpty(XmlOutput out) throws IOException {
        out.raw(empty);
    }

    /** An id that stays through rename and move, as a number with an instance behind it. */
    static String ownCloudId(Node node) {
        String id = Long.toString(node.id());
        return "0".repeat(Math.max(0, 8 - id.length())) + id + "strongroom";
    }

    private static LiveProperty dav(String local, Predicate<Resource> applies, Value value) {
        return new LiveProperty("D", PropertyNames.dav(local), applies, value);
    }

    private static LiveProperty microsoft(String local, Value value) {
        return new LiveProperty("Z", PropertyNames.microsoft(local), LiveProperty::any, value);
    }

    private static LiveProperty ownCloud(String local, Predicate<Resource> applies, Value value) {
        return new LiveProperty("oc", PropertyNames.owncloud(local), applies, value);
    }

    private static boolean any(Resource resource) {
        return true;
    }

    private static boolean isFile(Resource resource) {
        return !resource.isDirectory();
    }

    private static boolean hasQuota(Resource resource) {
        return resource.isDirectory() && resource.quota() != null;
    }

    private static Quota quotaOf(Resource resource) {
        return Objects.requireNonNull(resource.quota());
    }

    private static void resourceType(XmlOutput out, Resource resource) throws IOException {
        if (resource.isDirectory()) {
            out.raw("<D:collection/>");
        }
    }

    private static void size(XmlOutput out, Resource resource) throws IOException {
        out.number(resource.node().size());
    }

    private static void modified(XmlOutput out, Resource resource) throws IOException {
        out.raw(HttpDate.format(resource.node().modified()));
    }

    /** R share, G read, D delete, N rename, V move, W write, C create files, K create directories. */
    private static String permissions(Resource resource) {
        if (!resource.writable()) {
            return "G";
        }
        return resource.isDirectory() ? "RGDNVCK" : "RGDNVW";
    }
}
