package org.strongroom.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A group as last described. */
@Entity
@Table(name = "people_group")
class GroupRow {
    @Id
    @GeneratedValue(generator = "people_group_seq")
    @SequenceGenerator(name = "people_group_seq", sequenceName = "people_group_seq")
    private long id;

    @Column
    private String issuer;

    @Column
    private String subject;

    @Column
    private String path;

    @Column(name = "path_key")
    private @Nullable String pathKey;

    @Column
    private Instant since;

    @Column
    private @Nullable Instant removed;

    protected GroupRow() {}

    GroupRow(String issuer, String subject, String path, Instant now) {
        this.issuer = issuer;
        this.subject = subject;
        this.path = path;
        this.pathKey = Group.key(path);
        this.since = now;
    }

    /** Takes the provider's word for its id and path. */
    void describe(String id, String newPath) {
        subject = id;
        path = newPath;
        pathKey = Group.key(newPath);
    }

    /** Gives up the path for the group that has it now. */
    void giveUpPath() {
        pathKey = null;
    }

    void remove(Instant now) {
        pathKey = null;
        removed = now;
    }

    boolean is(String id, String otherPath) {
        return subject.equals(id) && path.equals(otherPath) && pathKey != null;
    }

    String subject() {
        return subject;
    }

    String path() {
        return path;
    }

    String key() {
        return Group.key(path);
    }

    Group toGroup() {
        return new Group(id, path);
    }
}
