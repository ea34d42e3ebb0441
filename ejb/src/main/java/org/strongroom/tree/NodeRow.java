package org.strongroom.tree;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.StaleStateException;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.strongroom.blob.BlobId;
import org.strongroom.path.Name;

/** The present of one node. */
@Entity
@Table(name = "node")
class NodeRow {
    @Id
    @GeneratedValue(generator = "node_seq")
    @SequenceGenerator(name = "node_seq", sequenceName = "node_seq", initialValue = 1000)
    private long id;

    @Column(name = "parent_id")
    private long parent;

    @Column
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Column
    private @Nullable String blob;

    @Column
    private long size;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    @Column(name = "version")
    private int fileVersion;

    @Column
    private Instant created;

    @Column
    private Instant modified;

    @Column
    private Instant since;

    @Column(name = "since_by")
    private long sinceBy;

    @Column(name = "case_sensitive")
    private boolean caseSensitive;

    @Column(name = "has_properties")
    private boolean hasProperties;

    @Column(name = "created_by")
    private long createdBy;

    @Column(name = "has_grants")
    private boolean granted;

    @Column(name = "cuts_grants")
    private boolean cut;

    @Column
    private boolean archived;

    @Version
    private int revision;

    protected NodeRow() {}

    NodeRow(Node parent, Name name, Change change) {
        this.parent = parent.id();
        this.name = name.text();
        this.nameKey = name.key(parent.caseSensitive());
        this.caseSensitive = parent.caseSensitive();
        this.created = change.at();
        this.modified = change.at();
        this.since = change.at();
        this.sinceBy = change.by();
        this.createdBy = change.by();
    }

    /** The row of a node, which must be as it was judged. */
    static NodeRow current(StatelessSession session, Node node) {
        NodeRow row = session.get(NodeRow.class, node.id());
        if (row == null || row.revision != node.revision()) {
            throw new StaleStateException("The node has changed since it was judged");
        }
        return row;
    }

    void hold(FileContent content, Instant lastModified, Change change) {
        blob = content.blob().toString();
        size = content.blob().size();
        mediaType = content.mediaType();
        fileVersion++;
        modified = lastModified;
        stands(change);
    }

    void copy(Node source) {
        FileContent content = source.content();
        if (content != null) {
            blob = content.blob().toString();
            size = content.blob().size();
            mediaType = content.mediaType();
            fileVersion = 1;
        }
        modified = source.modified();
        created = source.created();
        hasProperties = source.hasProperties();
    }

    void move(Node newParent, Name newName, Change change) {
        parent = newParent.id();
        name = newName.text();
        nameKey = newName.key(newParent.caseSensitive());
        stands(change);
    }

    /** In the trash names may repeat, so the key there is the id. */
    void discard(long trash, Change change) {
        parent = trash;
        nameKey = Long.toString(id);
        stands(change);
    }

    void compares(boolean withCase) {
        caseSensitive = withCase;
    }

    void carries(boolean properties) {
        hasProperties = properties;
    }

    void marked(Node.Marks marks) {
        granted = marks.granted();
        cut = marks.cut();
        archived = marks.archived();
    }

    void dated(@Nullable Instant creation, @Nullable Instant modification) {
        created = creation == null ? created : creation;
        modified = modification == null ? modified : modification;
    }

    HistoryRow past(Change change) {
        return new HistoryRow(
                id, parent, name, blob, size, mediaType, fileVersion, created, modified, since, sinceBy, change);
    }

    Node toNode() {
        FileContent content = blob == null || mediaType == null ? null : new FileContent(BlobId.parse(blob), mediaType);
        return new Node(
                id,
                parent,
                new Name(name),
                content,
                fileVersion,
                created,
                modified,
                since,
                caseSensitive,
                hasProperties,
                createdBy,
                sinceBy,
                new Node.Marks(granted, cut, archived),
                revision);
    }

    long id() {
        return id;
    }

    long size() {
        return size;
    }

    boolean isDirectory() {
        return blob == null;
    }

    private void stands(Change change) {
        since = change.at();
        sinceBy = change.by();
    }
}
