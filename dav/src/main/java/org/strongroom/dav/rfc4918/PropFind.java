package org.strongroom.dav.rfc4918;

import java.util.LinkedHashSet;
import java.util.Set;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.PropertyName;

/**
 * What a PROPFIND asks for (RFC 4918, section 14.20).
 *
 * @param names the properties asked for by name; with ALL those to include beside
 */
public record PropFind(Kind kind, Set<PropertyName> names) {
    /** What an empty body means. */
    public static final PropFind ALL = new PropFind(Kind.ALL, Set.of());

    /** The three questions. */
    public enum Kind {
        ALL,
        NAMES_ONLY,
        NAMED
    }

    /**
     * Reads the request body.
     *
     * @throws ProblemException with BadRequest when it is malformed, beyond the limits, or no propfind
     */
    public static PropFind parse(byte[] body) {
        if (body.length == 0) {
            return ALL;
        }
        RequestXml xml = RequestXml.open(body, "propfind");
        Kind kind = null;
        Set<PropertyName> names = new LinkedHashSet<>();
        while (xml.nextChild(1)) {
            Kind found = kindOf(xml);
            if (found != null && kind != null) {
                throw RequestXml.bad("A propfind asks one question at a time.");
            }
            if (found == Kind.NAMED || xml.is("include")) {
                while (xml.nextChild(2)) {
                    names.add(xml.name());
                }
            }
            kind = found == null ? kind : found;
        }
        xml.finish();
        if (kind == null) {
            throw RequestXml.bad("The propfind has none of allprop, propname and prop.");
        }
        return new PropFind(kind, kind == Kind.NAMES_ONLY ? Set.of() : names);
    }

    private static @org.jspecify.annotations.Nullable Kind kindOf(RequestXml xml) {
        if (xml.is("allprop")) {
            return Kind.ALL;
        }
        if (xml.is("propname")) {
            return Kind.NAMES_ONLY;
        }
        return xml.is("prop") ? Kind.NAMED : null;
    }
}
