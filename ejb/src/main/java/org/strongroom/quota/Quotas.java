package org.strongroom.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.strongroom.blob.BlobStore;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;
import org.strongroom.tree.Tree;

/** Each top directory may hold so many bytes, versions and trash included; without a setting, what the volume holds. */
@ApplicationScoped
public class Quotas {
    private final Tree tree;
    private final BlobStore blobs;
    private final Optional<Long> limitPrivate;
    private final Optional<Long> limitPublic;
    private final long uploadLimit;

    /** Settings {@code strongroom.quota.private}, {@code .public} and {@code strongroom.upload.limit}, in bytes. */
    @Inject
    public Quotas(
            Tree tree,
            BlobStore blobs,
            @ConfigProperty(name = "strongroom.quota.private") Optional<Long> limitPrivate,
            @ConfigProperty(name = "strongroom.quota.public") Optional<Long> limitPublic,
            @ConfigProperty(name = "strongroom.upload.limit") Optional<Long> uploadLimit) {
        this.tree = tree;
        this.blobs = blobs;
        this.limitPrivate = limitPrivate;
        this.limitPublic = limitPublic;
        this.uploadLimit = uploadLimit.orElse(Long.MAX_VALUE);
    }

    /** What the top directory holds and can still take. */
    public Quota of(Node topDirectory) {
        long used = tree.used(topDirectory);
        long space = usableSpace();
        return new Quota(
                used,
                limitOf(topDirectory)
                        .map(limit -> Math.min(space, Math.max(0, limit - used)))
                        .orElse(space));
    }

    /**
     * The most bytes that a file put there may have now.
     *
     * @param length the bytes that are announced; -1 when that is not known
     * @throws ProblemException with {@link Problem.ContentTooLarge}, {@link Problem.QuotaExceeded} or {@link
     *     Problem.InsufficientStorage} when they are already too many
     */
    public long admit(Node topDirectory, long length) {
        if (length > uploadLimit) {
            throw new ProblemException(new Problem.ContentTooLarge(uploadLimit));
        }
        long most = Math.min(uploadLimit, free(topDirectory));
        if (length > most) {
            throw new ProblemException(new Problem.QuotaExceeded(length, most));
        }
        long space = usableSpace();
        if (length > space) {
            throw new ProblemException(new Problem.InsufficientStorage("The server's volume is full. Tell your IT."));
        }
        return Math.min(most, space);
    }

    /**
     * Judges what the directory holds after a change, in its transaction.
     *
     * @throws ProblemException with {@link Problem.QuotaExceeded} when that is more than it may
     */
    public void confirm(Node topDirectory) {
        limitOf(topDirectory).ifPresent(limit -> {
            long excess = tree.used(topDirectory) - limit;
            if (excess > 0) {
                throw new ProblemException(new Problem.QuotaExceeded(excess, 0));
            }
        });
    }

    private long free(Node topDirectory) {
        return limitOf(topDirectory)
                .map(limit -> Math.max(0, limit - tree.used(topDirectory)))
                .orElse(Long.MAX_VALUE);
    }

    private Optional<Long> limitOf(Node topDirectory) {
        return topDirectory.parent() == Roots.PRIVATE ? limitPrivate : limitPublic;
    }

    private long usableSpace() {
        try {
            return blobs.usableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
