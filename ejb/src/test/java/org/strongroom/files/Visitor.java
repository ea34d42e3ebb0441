package org.strongroom.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.strongroom.audit.RecordedEvent;
import org.strongroom.blob.BlobRange;
import org.strongroom.blob.StagedBlob;
import org.strongroom.condition.Preconditions;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;
import org.strongroom.lock.LockRequest;
import org.strongroom.lock.LockScope;
import org.strongroom.path.NodePath;

/** One person at one workstation; each call is a request of its own. */
public final class Visitor {
    private final FilesFixture house;
    private final Files files;
    private final Person person;
    private final Credential credential;
    private final Origin origin;
    private volatile RequestId last = RequestId.of(null);

    Visitor(FilesFixture house, Person person) {
        this(
                house,
                house.files(),
                person,
                new Credential(Credential.Kind.DEVICE_PASSWORD, "17"),
                new Origin("WS-114", "192.0.2.7", "webdav", "test"));
    }

    private Visitor(FilesFixture house, Files files, Person person, Credential credential, Origin origin) {
        this.house = house;
        this.files = files;
        this.person = person;
        this.credential = credential;
        this.origin = origin;
    }

    /** The same person, where files are kept otherwise. */
    Visitor with(Files other) {
        return new Visitor(house, other, person, credential, origin);
    }

    /** The same person from elsewhere. */
    public Visitor from(Credential by, Origin where) {
        return new Visitor(house, files, person, by, where);
    }

    public Person person() {
        return person;
    }

    /** This person in a new request. */
    public Caller caller() {
        last = RequestId.of(UUID.randomUUID().toString());
        return new Caller(person, credential, origin, last);
    }

    /** What the last request left on the record. */
    public List<RecordedEvent> recorded() {
        return house.audit().of(last);
    }

    public Written put(NodePath path, String text) {
        return put(path, text, Preconditions.NONE);
    }

    public Written put(NodePath path, String text, Preconditions conditions) {
        byte[] bytes = text.getBytes(UTF_8);
        try (StagedBlob staged = house.blobs().staging().stage(new ByteArrayInputStream(bytes), bytes.length)) {
            return files.put(caller(), path, staged, new PutOptions(null, null), conditions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public OpenFile open(NodePath path) {
        return files.open(caller(), path, Portion.WHOLE, Preconditions.NONE);
    }

    public String read(NodePath path) {
        OpenFile file = open(path);
        try (var content = file.content(new BlobRange(0, file.size()))) {
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            content.writeTo(bytes);
            return bytes.toString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Resource show(NodePath path) {
        return files.list(caller(), path, false, new Details(true, true, true), Preconditions.NONE)
                .self();
    }

    /** The names in a directory. */
    public List<String> list(NodePath path) {
        List<String> names = new ArrayList<>();
        files.list(caller(), path, true, Details.NONE, Preconditions.NONE)
                .members()
                .forEachRemaining(member -> names.add(member.path().name().text()));
        return names;
    }

    public Written makeDirectory(NodePath path) {
        return files.makeDirectory(caller(), path, Preconditions.NONE);
    }

    public void delete(NodePath path) {
        delete(path, Preconditions.NONE);
    }

    public void delete(NodePath path, Preconditions conditions) {
        files.delete(caller(), path, conditions);
    }

    public Written move(NodePath from, NodePath to, boolean overwrite) {
        return move(from, to, overwrite, Preconditions.NONE);
    }

    public Written move(NodePath from, NodePath to, boolean overwrite, Preconditions conditions) {
        return files.move(caller(), from, to, overwrite, conditions);
    }

    public Written copy(NodePath from, NodePath to, boolean overwrite) {
        return files.copy(caller(), from, to, overwrite, true, Preconditions.NONE);
    }

    public Resource change(NodePath path, PropertyPatch patch, Preconditions conditions) {
        return files.changeProperties(caller(), path, patch, conditions);
    }

    /** Takes an exclusive lock and returns its token. */
    public String lock(NodePath path, boolean infinite) {
        return lock(path, LockScope.EXCLUSIVE, infinite);
    }

    public String lock(NodePath path, LockScope scope, boolean infinite) {
        return lockFor(path, scope, infinite, Preconditions.NONE).lock().token();
    }

    public LockGrant lockFor(NodePath path, LockScope scope, boolean infinite, Preconditions conditions) {
        return files.lock(caller(), path, new LockRequest(scope, infinite, "", Duration.ofHours(1)), conditions);
    }

    public void unlock(NodePath path, String token) {
        files.unlock(caller(), path, token);
    }

    Files files() {
        return files;
    }
}
