package org.strongroom.dav.rfc4918;

import java.io.IOException;
import java.util.List;
import org.strongroom.lock.ActiveLock;
import org.strongroom.lock.LockScope;

/** Locks as XML (RFC 4918, sections 14.1 and 15.8). */
public final class LockXml {
    private static final byte[] ENTRIES = Markup.utf8(entry("exclusive") + entry("shared"));

    private LockXml() {}

    private static String entry(String scope) {
        return "<D:lockentry><D:lockscope><D:" + scope + "/></D:lockscope>"
                + "<D:locktype><D:write/></D:locktype></D:lockentry>";
    }

    /** The value of supportedlock: both scopes, everywhere. */
    public static void supportedLock(XmlOutput out) throws IOException {
        out.raw(ENTRIES);
    }

    /** The value of lockdiscovery. A lock whose token the reader may not know is shown without it. */
    public static void lockDiscovery(XmlOutput out, List<ActiveLock> locks, Hrefs hrefs) throws IOException {
        for (ActiveLock lock : locks) {
            activeLock(out, lock, hrefs);
        }
    }

    /** The body that answers a LOCK (RFC 4918, section 9.10.1). */
    public static void granted(XmlOutput out, ActiveLock lock, Hrefs hrefs) throws IOException {
        out.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:prop xmlns:D=\"DAV:\"><D:lockdiscovery>");
        activeLock(out, lock, hrefs);
        out.raw("</D:lockdiscovery></D:prop>");
    }

    private static void activeLock(XmlOutput out, ActiveLock lock, Hrefs hrefs) throws IOException {
        String scope = lock.scope() == LockScope.SHARED ? "shared" : "exclusive";
        Depth depth = lock.infinite() ? Depth.INFINITY : Depth.ZERO;
        out.raw("<D:activelock><D:locktype><D:write/></D:locktype><D:lockscope><D:" + scope + "/></D:lockscope>");
        out.raw("<D:depth>" + depth + "</D:depth>");
        // Who holds it must be readable, else Office cannot say who has the file open.
        out.raw("<D:owner>");
        if (lock.owner().isEmpty()) {
            out.text(lock.holder());
        } else {
            out.raw(lock.owner());
        }
        out.raw("</D:owner><D:timeout>Second-")
                .number(Math.max(0, lock.remaining().toSeconds()));
        out.raw("</D:timeout>");
        if (!lock.token().isEmpty()) {
            out.raw("<D:locktoken><D:href>").text(lock.token()).raw("</D:href></D:locktoken>");
        }
        out.raw("<D:lockroot><D:href>" + hrefs.href(lock.root(), false) + "</D:href></D:lockroot></D:activelock>");
    }
}
