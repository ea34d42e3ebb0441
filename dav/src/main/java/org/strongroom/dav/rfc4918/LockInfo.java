package org.strongroom.dav.rfc4918;

import org.strongroom.lock.LockScope;
import org.strongroom.problem.ProblemException;

/**
 * The body of a LOCK (RFC 4918, section 14.11).
 *
 * @param owner the content of the owner element, well-formed; empty when there is none
 */
public record LockInfo(LockScope scope, String owner) {
    /**
     * Reads the request body.
     *
     * @throws ProblemException with BadRequest when it is malformed, beyond the limits, or asks for no write lock
     */
    public static LockInfo parse(byte[] body) {
        RequestXml xml = RequestXml.open(body, "lockinfo");
        LockScope scope = null;
        boolean write = false;
        String owner = "";
        while (xml.nextChild(1)) {
            if (xml.is("owner")) {
                owner = xml.copyContent();
            } else if (xml.is("lockscope") && xml.nextChild(2)) {
                scope = xml.is("shared") ? LockScope.SHARED : xml.is("exclusive") ? LockScope.EXCLUSIVE : null;
            } else if (xml.is("locktype") && xml.nextChild(2)) {
                write = xml.is("write");
            }
        }
        xml.finish();
        if (scope == null || !write) {
            throw RequestXml.bad("The lockinfo asks for neither an exclusive nor a shared write lock.");
        }
        return new LockInfo(scope, owner);
    }
}
