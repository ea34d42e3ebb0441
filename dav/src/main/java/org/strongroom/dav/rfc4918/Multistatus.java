package org.strongroom.dav.rfc4918;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.strongroom.tree.PropertyName;

/**
 * A 207 body (RFC 4918, section 13), written while its resources are found. Within one {@link #response} each
 * {@link #propstat} has a status of its own; no status comes twice.
 */
public final class Multistatus {
    private static final Map<Integer, String> REASONS =
            Map.of(200, "OK", 403, "Forbidden", 404, "Not Found", 409, "Conflict", 424, "Failed Dependency");

    /** Writes the properties of one propstat. */
    public interface Properties {
        void writeTo(XmlOutput out) throws IOException;
    }

    private final XmlOutput out;

    /** Writes the start of the document. */
    public Multistatus(XmlOutput out) throws IOException {
        this.out = out.raw(Markup.MULTISTATUS);
    }

    /** Begins the answer for the resource with this URL. */
    public void response(String href) throws IOException {
        out.raw(Markup.RESPONSE).raw(href).raw(Markup.END_HREF);
    }

    /**
     * Begins the answer for a member.
     *
     * @param parent the URL of its directory, with the slash at its end
     */
    public void response(byte[] parent, String name, boolean directory) throws IOException {
        out.raw(Markup.RESPONSE).raw(parent).urlName(name);
        if (directory) {
            out.raw("/");
        }
        out.raw(Markup.END_HREF);
    }

    /** Properties that share a status. */
    public void propstat(int status, Properties properties) throws IOException {
        out.raw(Markup.PROPSTAT);
        properties.writeTo(out);
        if (status == 200) {
            out.raw(Markup.STATUS_OK);
        } else {
            endPropstat(status);
            out.raw(Markup.END_PROPSTAT);
        }
    }

    /** The same with the precondition that did not hold (RFC 4918, section 16). */
    public void propstat(int status, Properties properties, String davCondition) throws IOException {
        out.raw(Markup.PROPSTAT);
        properties.writeTo(out);
        endPropstat(status);
        out.raw("<D:error><D:" + davCondition + "/></D:error>").raw(Markup.END_PROPSTAT);
    }

    private void endPropstat(int status) throws IOException {
        out.raw(Markup.STATUS).raw(status + " " + REASONS.get(status)).raw(Markup.END_STATUS);
    }

    public void endResponse() throws IOException {
        out.raw(Markup.END_RESPONSE);
    }

    /** Writes the end of the document; flushing is the caller's. */
    public void end() throws IOException {
        out.raw(Markup.END_MULTISTATUS);
    }

    /** A property without its value, in its namespace. */
    public static byte[] emptyElement(PropertyName name) {
        if (name.namespace().equals(PropertyNames.DAV)) {
            return Markup.utf8("<D:" + name.local() + "/>");
        }
        StringBuilder xml = new StringBuilder("<");
        if (name.namespace().isEmpty()) {
            xml.append(name.local());
        } else {
            XmlText.appendAttribute(xml.append("x:").append(name.local()), "xmlns:x", name.namespace());
        }
        return xml.append("/>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
