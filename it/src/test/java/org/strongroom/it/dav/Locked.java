package org.strongroom.it.dav;

import java.net.http.HttpResponse;

/** Takes locks as desktop clients do. */
final class Locked {
    private Locked() {}

    /** The body of a LOCK for an exclusive write lock, without an XML declaration, as Office sends it. */
    static String body(String owner) {
        return "<D:lockinfo xmlns:D=\"DAV:\"><D:lockscope><D:exclusive/></D:lockscope>"
                + "<D:locktype><D:write/></D:locktype><D:owner><D:href>" + owner + "</D:href></D:owner></D:lockinfo>";
    }

    /** The token in the Lock-Token header, without its brackets. */
    static String token(HttpResponse<String> response) {
        return Drive.header(response, "Lock-Token").replaceAll("^<|>$", "");
    }
}
