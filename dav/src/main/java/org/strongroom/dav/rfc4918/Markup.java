package org.strongroom.dav.rfc4918;

import java.nio.charset.StandardCharsets;

/** Pieces of markup, encoded once. */
final class Markup {
    static final byte[] AMP = utf8("&amp;");
    static final byte[] LT = utf8("&lt;");
    static final byte[] GT = utf8("&gt;");
    static final byte[] QUOT = utf8("&quot;");
    static final byte[] CR = utf8("&#13;");

    /** The prefixes Z and oc are declared here once, so that no property needs to. */
    static final byte[] MULTISTATUS = utf8("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:multistatus xmlns:D=\"DAV:\""
            + " xmlns:Z=\"" + PropertyNames.MICROSOFT + "\" xmlns:oc=\"" + PropertyNames.OWNCLOUD + "\">");

    static final byte[] END_MULTISTATUS = utf8("</D:multistatus>");
    static final byte[] RESPONSE = utf8("\n<D:response><D:href>");
    static final byte[] END_HREF = utf8("</D:href>");
    static final byte[] END_RESPONSE = utf8("</D:response>");
    static final byte[] PROPSTAT = utf8("<D:propstat><D:prop>");
    static final byte[] STATUS = utf8("</D:prop><D:status>HTTP/1.1 ");
    static final byte[] STATUS_OK = utf8("</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>");
    static final byte[] END_STATUS = utf8("</D:status>");
    static final byte[] END_PROPSTAT = utf8("</D:propstat>");

    private Markup() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
