package org.strongroom.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.strongroom.path.NodePath;

/**
 * What a client did wrong or ran into. The one place that gives the HTTP status: REST writes it as problem+json (RFC
 * 9457), WebDAV as {@code <D:error>} (RFC 4918, section 16).
 *
 * <p>A detail names the thing and the way out; it never holds a secret, a class, a statement or a place on the server.
 */
public sealed interface Problem {
    /** The HTTP status code. */
    int status();

    /** One or two sentences for the person. */
    String detail();

    /** The precondition or postcondition element in the {@code DAV:} namespace, where RFC 4918 names one. */
    default Optional<String> davCondition() {
        return Optional.empty();
    }

    /** What a program may tell of it in words of its own, by the names of the document's members (RFC 9457, section 3.2). */
    default Map<String, Object> members() {
        return Map.of();
    }

    /** How long the client should wait before it tries again. */
    default Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    /** A stable machine-readable name, such as {@code not-found}; also the reason in the audit record. */
    default String code() {
        return getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** The request itself makes no sense. */
    record BadRequest(String detail) implements Problem {
        @Override
        public int status() {
            return 400;
        }
    }

    /**
     * A name that no entry may have.
     *
     * @param asked the name, or the whole path that has it as it was sent
     */
    record BadName(String asked, String defect) implements Problem {
        @Override
        public int status() {
            return 400;
        }

        @Override
        public String detail() {
            return "A name in the path " + defect + ".";
        }
    }

    /** Nobody is signed in, or the credential is not accepted here. */
    record Unauthenticated(String detail) implements Problem {
        @Override
        public int status() {
            return 401;
        }
    }

    /** What is asked needs a sign-in of the last minutes, and the caller's is older. */
    record SignInAgain() implements Problem {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String detail() {
            return "Sign in again to go on: this needs a sign-in of the last minutes. A browser does so at"
                    + " /sign-in-again.";
        }
    }

    /** Too many sign-ins failed with this login from this network. */
    record TooManyAttempts(Duration delay) implements Problem {
        @Override
        public int status() {
            return 429;
        }

        @Override
        public String detail() {
            return "Too many sign-ins have failed with this login from your network. Wait, then try again; a"
                    + " workstation that was let in from here before is not held up.";
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(delay.plusNanos(999_999_999).truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        }
    }

    /** The caller may see the resource, and may not do this to it. */
    record Forbidden(String detail) implements Problem {
        @Override
        public int status() {
            return 403;
        }
    }

    /** The method would touch what may not be changed by anyone, such as a root. */
    record ProtectedRoot(NodePath path) implements Problem {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String detail() {
            return path + " is a fixed place: it cannot be moved, replaced or deleted.";
        }
    }

    /** A PROPFIND with Depth infinity (RFC 4918, section 9.1). */
    record InfiniteDepth() implements Problem {
        @Override
        public int status() {
            return 403;
        }

        @Override
        public String detail() {
            return "Listing with Depth infinity is not offered; ask with Depth 0 or 1.";
        }

        @Override
        public Optional<String> davCondition() {
            return Optional.of("propfind-finite-depth");
        }
    }

    /** No such resource, or none that this caller may know of. Both answer alike. */
    record NotFound() implements Problem {
        @Override
        public int status() {
            return 404;
        }

        @Override
        public String detail() {
            return "There is nothing at this address, or nothing that you may see.";
        }
    }

    /** The method does not fit the resource, such as MKCOL on something that exists. */
    record MethodNotAllowed(String detail) implements Problem {
        @Override
        public int status() {
            return 405;
        }
    }

    /** The parent is missing, a directory stands where a file is meant, or a directory would be moved into itself. */
    record Conflict(String detail) implements Problem {
        @Override
        public int status() {
            return 409;
        }
    }

    /** The lock token does not lock this resource (RFC 4918, section 9.11.1). */
    record LockTokenMismatch() implements Problem {
        @Override
        public int status() {
            return 409;
        }

        @Override
        public String detail() {
            return "The lock token does not belong to a lock on this resource.";
        }

        @Override
        public Optional<String> davCondition() {
            return Optional.of("lock-token-matches-request-uri");
        }
    }

    /** A condition in If, If-Match, If-None-Match, If-Unmodified-Since or Overwrite does not hold. */
    record PreconditionFailed(String detail) implements Problem {
        @Override
        public int status() {
            return 412;
        }
    }

    /** The body is longer than this server takes. */
    record ContentTooLarge(long limit) implements Problem {
        @Override
        public int status() {
            return 413;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("limit", limit);
        }

        @Override
        public String detail() {
            return "The content is larger than the limit of " + limit + " bytes.";
        }
    }

    /** The body's format or encoding is not understood. */
    record UnsupportedMediaType(String detail) implements Problem {
        @Override
        public int status() {
            return 415;
        }
    }

    /** No byte of the asked ranges exists. */
    record RangeNotSatisfiable(long size) implements Problem {
        @Override
        public int status() {
            return 416;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("size", size);
        }

        @Override
        public String detail() {
            return "The file has " + size + " bytes; the range lies beyond.";
        }
    }

    /** A lock stands in the way, and its token was not sent (RFC 4918, section 7). */
    record Locked(NodePath path, String owner, Instant until) implements Problem {
        @Override
        public int status() {
            return 423;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("owner", owner, "until", until);
        }

        @Override
        public String detail() {
            return "Locked by " + owner + " until " + until + ".";
        }

        @Override
        public Optional<String> davCondition() {
            return Optional.of("lock-token-submitted");
        }
    }

    /** A lock cannot be granted beside the one that is there (RFC 4918, section 9.10.6). */
    record ConflictingLock(NodePath path, String owner, Instant until) implements Problem {
        @Override
        public int status() {
            return 423;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("owner", owner, "until", until);
        }

        @Override
        public String detail() {
            return "Locked by " + owner + " until " + until + ".";
        }

        @Override
        public Optional<String> davCondition() {
            return Optional.of("no-conflicting-lock");
        }
    }

    /** The Destination lies on another server (RFC 4918, section 9.8.5). */
    record OtherServer() implements Problem {
        @Override
        public int status() {
            return 502;
        }

        @Override
        public String detail() {
            return "The destination lies on another server.";
        }
    }

    /** The server cannot do it now. Nothing was changed. */
    record Unavailable(String detail, Duration delay) implements Problem {
        @Override
        public int status() {
            return 503;
        }

        @Override
        public Optional<Duration> retryAfter() {
            return Optional.of(delay);
        }
    }

    /** The directory's quota does not hold it (RFC 4331, section 6). */
    record QuotaExceeded(long needed, long free) implements Problem {
        @Override
        public int status() {
            return 507;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("needed", needed, "free", free);
        }

        @Override
        public String detail() {
            return "The quota is used up: " + needed + " bytes needed, " + free + " free. Ask your IT for more.";
        }

        @Override
        public Optional<String> davCondition() {
            return Optional.of("quota-not-exceeded");
        }
    }

    /** The volume is full, or the caller holds as many locks as one may. */
    record InsufficientStorage(String detail) implements Problem {
        @Override
        public int status() {
            return 507;
        }
    }
}
