package org.strongroom.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The methods that there are. */
@Dependent
final class Methods {
    static final String ALLOWED =
            "OPTIONS, GET, HEAD, PUT, DELETE, PROPFIND, PROPPATCH, MKCOL, COPY, MOVE, LOCK, UNLOCK";

    private final GetMethod get;
    private final HeadMethod head;
    private final PutMethod put;
    private final DeleteMethod delete;
    private final PropFindMethod propFind;
    private final PropPatchMethod propPatch;
    private final MkColMethod mkCol;
    private final CopyMethod copy;
    private final MoveMethod move;
    private final LockMethod lock;
    private final UnlockMethod unlock;

    @Inject
    Methods(
            GetMethod get,
            HeadMethod head,
            PutMethod put,
            DeleteMethod delete,
            PropFindMethod propFind,
            PropPatchMethod propPatch,
            MkColMethod mkCol,
            CopyMethod copy,
            MoveMethod move,
            LockMethod lock,
            UnlockMethod unlock) {
        this.get = get;
        this.head = head;
        this.put = put;
        this.delete = delete;
        this.propFind = propFind;
        this.propPatch = propPatch;
        this.mkCol = mkCol;
        this.copy = copy;
        this.move = move;
        this.lock = lock;
        this.unlock = unlock;
    }

    /**
     * The handler of the method with this name.
     *
     * @throws ProblemException with {@link Problem.MethodNotAllowed} when there is none
     */
    Method require(String name) {
        return find(name)
                .orElseThrow(
                        () -> new ProblemException(new Problem.MethodNotAllowed("This method is not known here.")));
    }

    Optional<Method> find(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "GET" -> get;
                    case "HEAD" -> head;
                    case "PUT" -> put;
                    case "DELETE" -> delete;
                    case "PROPFIND" -> propFind;
                    case "PROPPATCH" -> propPatch;
                    case "MKCOL" -> mkCol;
                    case "COPY" -> copy;
                    case "MOVE" -> move;
                    case "LOCK" -> lock;
                    case "UNLOCK" -> unlock;
                    default -> null;
                });
    }

    /**
     * OPTIONS, alike for every address and for everyone, so it tells nothing and leaves no record. Office opens
     * read-only without MS-Author-Via, Finder without class 2.
     */
    void describe(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setHeader("DAV", "1, 2, 3");
        response.setHeader("MS-Author-Via", "DAV");
        response.setHeader("Allow", ALLOWED);
        response.setHeader("Accept-Ranges", "bytes");
        response.setContentLength(0);
    }
}
