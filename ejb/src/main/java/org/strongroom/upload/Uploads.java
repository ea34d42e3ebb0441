package org.strongroom.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.blob.BlobStore;
import org.strongroom.blob.StagedBlob;
import org.strongroom.condition.EntityTags;
import org.strongroom.condition.IfHeader;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.Files;
import org.strongroom.files.PutOptions;
import org.strongroom.files.RecordedPath;
import org.strongroom.http.Checksums;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * Uploads in pieces. Rights, locks and quota are judged when one begins, again with each piece, and once more when all
 * of it becomes a file, which {@link Files#put} does; every call is on the record. An upload is its person's alone: to
 * others it is not there.
 */
@ApplicationScoped
public class Uploads {
    private static final Preconditions NEW = new Preconditions(null, EntityTags.ANY, null, null, IfHeader.NONE);

    private static final int MOST_LISTED = 200;

    private final Files files;
    private final BlobStore blobs;
    private final PartFiles parts;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();

    @Inject
    Uploads(Files files, BlobStore blobs, PartFiles parts, AuditTrail audit, InstantSource clock) {
        this.files = files;
        this.blobs = blobs;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins one. An empty file is in its place when this returns.
     *
     * @throws ProblemException as {@link Files#authorizePut} does; with {@link Problem.PreconditionFailed} when the name
     *     is taken and shall not be overwritten
     */
    public Progress begin(
            Caller caller,
            NodePath path,
            long length,
            @Nullable String mediaType,
            @Nullable Instant modified,
            boolean overwrite) {
        Upload upload = new Upload(
                UUID.randomUUID().toString(), caller.person().id(), path, length, mediaType, modified, overwrite);
        files.authorizePut(caller, path, length, conditions(upload));
        record(caller, Action.BEGIN_UPLOAD, upload, length + " bytes");
        parts.create(upload);
        Progress progress = parts.progress(upload);
        if (progress.isComplete()) {
            finish(caller, upload);
        }
        return parts.progress(upload);
    }

    /** The caller's own that are not finished, the latest first; recorded before this returns. */
    public List<Progress> list(Caller caller) {
        List<Progress> unfinished = parts.unfinished(caller.person().id(), MOST_LISTED);
        audit.record(AuditEvent.done(caller, Action.LIST_UPLOADS).detail(unfinished.size() + " uploads"));
        return unfinished;
    }

    /** How far it is. If all of it has come, but did not get to its place yet, it does now. */
    public Progress show(Caller caller, String id) {
        Upload upload = require(caller, id);
        record(caller, Action.SHOW_UPLOAD, upload, "");
        Progress progress = parts.progress(upload);
        if (progress.isComplete() && !parts.isFinished(upload)) {
            exclusively(caller, upload, () -> finish(caller, upload));
        }
        return progress;
    }

    /**
     * Adds a piece; the last one makes the file.
     *
     * @param checksums of the piece; if they are not met, nothing of it counts
     * @throws ProblemException with {@link Problem.Conflict} when the piece does not begin where the last one ended, and
     *     {@link Problem.Locked} while another piece is coming
     */
    public Progress append(Caller caller, String id, long offset, InputStream body, Checksums checksums) {
        Upload upload = require(caller, id);
        exclusively(caller, upload, () -> {
            Progress progress = parts.progress(upload);
            if (offset != progress.offset() || parts.isFinished(upload)) {
                throw new ProblemException(new Problem.Conflict("The next piece begins at " + progress.offset() + "."));
            }
            files.authorizePut(caller, upload.path(), upload.length(), conditions(upload));
            record(caller, Action.CONTINUE_UPLOAD, upload, "from " + offset);
            write(upload, offset, body, checksums);
            if (parts.progress(upload).isComplete()) {
                finish(caller, upload);
            }
        });
        return parts.progress(upload);
    }

    /** Drops what has come. */
    public void abandon(Caller caller, String id) {
        Upload upload = require(caller, id);
        exclusively(caller, upload, () -> {
            record(caller, Action.ABANDON_UPLOAD, upload, "");
            parts.remove(upload);
        });
    }

    /** Removes what nothing was added to for a day, and says how many files went. */
    public int sweep() throws IOException {
        return parts.sweep(clock.instant().minus(PartFiles.LIFE));
    }

    private void write(Upload upload, long offset, InputStream body, Checksums checksums) {
        try {
            parts.append(upload, checksums.watch(body));
            checksums.verify();
        } catch (IOException e) {
            throw new UncheckedIOException("A piece of an upload could not be stored", e);
        } catch (ProblemException e) {
            if (!checksums.areNone()) {
                parts.truncate(upload, offset);
            }
            throw e;
        }
    }

    /** A refusal is for good, so that the client begins anew rather than to take it for done. */
    private void finish(Caller caller, Upload upload) {
        try (InputStream content = parts.open(upload);
                StagedBlob staged = blobs.staging().stage(content, upload.length(), OptionalLong.of(upload.length()))) {
            files.put(
                    caller,
                    upload.path(),
                    staged,
                    new PutOptions(upload.mediaType(), upload.modified()),
                    conditions(upload));
        } catch (IOException e) {
            throw new UncheckedIOException("An upload could not be stored", e);
        } catch (ProblemException e) {
            if (e.problem().status() < 500) {
                parts.remove(upload);
            }
            throw e;
        }
        parts.finish(upload);
    }

    private void exclusively(Caller caller, Upload upload, Runnable action) {
        if (!busy.add(upload.id())) {
            throw new ProblemException(new Problem.Locked(
                    upload.path(), caller.person().name(), clock.instant().plusSeconds(5)));
        }
        try {
            action.run();
        } finally {
            busy.remove(upload.id());
        }
    }

    private Upload require(Caller caller, String id) {
        return parts.find(id)
                .filter(upload -> upload.person() == caller.person().id())
                .orElseThrow(() -> new ProblemException(new Problem.NotFound()));
    }

    private void record(Caller caller, Action action, Upload upload, String detail) {
        audit.record(AuditEvent.done(caller, action)
                .on(RecordedPath.of(caller, upload.path()), 0)
                .detail(detail));
    }

    private static Preconditions conditions(Upload upload) {
        return upload.overwrite() ? Preconditions.NONE : NEW;
    }
}
