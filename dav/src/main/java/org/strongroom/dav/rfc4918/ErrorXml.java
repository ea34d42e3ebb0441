package org.strongroom.dav.rfc4918;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The body of an error that has a name in RFC 4918, section 16. */
public final class ErrorXml {
    private ErrorXml() {}

    /**
     * The whole document, in UTF-8.
     *
     * @param condition the element's name in the DAV: namespace
     * @param href the resource it speaks of, where the element wants one
     * @param detail for the person, in an element of our own
     */
    public static byte[] of(String condition, @Nullable String href, String detail) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        xml.append("<D:error xmlns:D=\"DAV:\" xmlns:S=\"urn:strongroom\"><D:").append(condition);
        if (href == null) {
            xml.append("/>");
        } else {
            xml.append("><D:href>")
                    .append(href)
                    .append("</D:href></D:")
                    .append(condition)
                    .append('>');
        }
        xml.append("<S:detail>");
        XmlText.append(xml, detail);
        return xml.append("</S:detail></D:error>").toString().getBytes(StandardCharsets.UTF_8);
    }
}
