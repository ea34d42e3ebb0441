package org.strongroom.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.strongroom.access.AccessPolicy;
import org.strongroom.access.Grants;
import org.strongroom.access.Ways;
import org.strongroom.audit.TestAudit;
import org.strongroom.blob.BlobStore;
import org.strongroom.blob.LocalDiskBlobStore;
import org.strongroom.identity.Role;
import org.strongroom.lock.Locks;
import org.strongroom.path.NodePath;
import org.strongroom.people.GroupNames;
import org.strongroom.people.People;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.persistence.Transactions;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.quota.Quotas;
import org.strongroom.sharing.ConfiguredDirectories;
import org.strongroom.sharing.DirectorySeeds;
import org.strongroom.tree.NamePolicy;
import org.strongroom.tree.Trash;
import org.strongroom.tree.Tree;

/**
 * {@link Files} on a real database, a real content store and a real journal. Opened once for each kind of database; tests
 * keep to persons and directories of their own.
 */
public final class FilesFixture {
    private static final String WITHOUT_CASE = "windows";
    private static final Map<TestDatabase.Kind, FilesFixture> OPENED = new EnumMap<>(TestDatabase.Kind.class);

    private final TestDatabase database;
    private final InstantSource clock;
    private final TestAudit audit;
    private final BlobStore blobs;
    private final People people;
    private final GroupNames groups;
    private final Ways ways;
    private final Grants grants;
    private final AccessPolicy policy;
    private final NamePolicy names = new NamePolicy(true);
    private final Tree tree;
    private final Files files;

    private FilesFixture(TestDatabase database, Path folder, InstantSource clock) throws IOException {
        this.database = database;
        this.clock = clock;
        audit = TestAudit.open(database, folder, "fixture", clock);
        LocalDiskBlobStore store = LocalDiskBlobStore.open(folder.resolve("blobs"), clock);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(store, folder)));
        blobs = store;
        people = new People(audit.trail(), database.database(), database.transactions(), clock);
        groups = new GroupNames(database.database(), database.transactions(), clock, "https://issuer");
        tree = new Tree(database.database());
        ways = new Ways(database.database(), tree);
        grants = new Grants(database.database(), tree, ways);
        policy = new AccessPolicy(grants, ways, tree, clock);
        makeDirectories(WITHOUT_CASE + "=rw:*", new NamePolicy(false));
        makeDirectories("everyone=rw:*;engineering=rw:engineers;finance=rw:accountants,r:readers", names);
        files = files(Optional.empty());
    }

    /** Brings in directories as the configuration would. */
    public void makeDirectories(String setting, NamePolicy compared) {
        new ConfiguredDirectories(
                        setting,
                        tree,
                        grants,
                        groups,
                        compared,
                        new DirectorySeeds(database.database()),
                        audit.trail(),
                        database.transactions(),
                        clock)
                .make();
    }

    public static synchronized FilesFixture on(TestDatabase.Kind kind) {
        return OPENED.computeIfAbsent(kind, unopened -> {
            try {
                Path folder = java.nio.file.Files.createTempDirectory(Path.of("target"), "files-fixture");
                return new FilesFixture(unopened.open(), folder, InstantSource.system());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** One with a database and a clock of its own. */
    public static FilesFixture alone(TestDatabase database, Path folder, InstantSource clock) throws IOException {
        return new FilesFixture(database, folder, clock);
    }

    /** Someone new, with a private directory of their own. */
    public Visitor someone(String name, String... groups) {
        return someone(name, Set.of(Role.USER), Set.of(groups));
    }

    /** Someone new with the role of an auditor. */
    public Visitor auditor() {
        return someone("auditor", Set.of(Role.USER, Role.AUDITOR), Set.of());
    }

    /** Someone new with these roles. */
    public Visitor someone(String name, Set<Role> roles, Set<String> groups) {
        String login = name.substring(0, Math.min(20, name.length())) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
        return new Visitor(
                this, people.seen("https://issuer", UUID.randomUUID().toString(), login, name, groups, roles));
    }

    /** A new directory that everyone may use. */
    public NodePath sharedDirectory() {
        return directoryIn("everyone");
    }

    /** The same, where names are not told apart by case. */
    NodePath sharedDirectoryWithoutCase() {
        return directoryIn(WITHOUT_CASE);
    }

    private NodePath directoryIn(String directory) {
        NodePath path = NodePath.of("public", directory, UUID.randomUUID().toString());
        someone("maker").makeDirectory(path);
        return path;
    }

    /** What the call is refused with. */
    public static Problem refusal(ThrowingCallable call) {
        return Assertions.catchThrowableOfType(ProblemException.class, call).problem();
    }

    public Files files() {
        return files;
    }

    /** The same house with a limit for each private directory. */
    Files files(Optional<Long> privateLimit) {
        Transactions transactions = database.transactions();
        Locks locks = new Locks(database.database(), clock);
        Quotas quotas = new Quotas(tree, blobs, privateLimit, Optional.empty(), Optional.empty());
        Describer describer = describer(quotas);
        return new Files(
                tree,
                blobs,
                gate(),
                judge(),
                locks,
                quotas,
                describer,
                audit.trail(),
                transactions,
                removal(),
                new Relocation(
                        tree, gate(), judge(), removal(), quotas, ways, describer, audit.trail(), new Stamp(clock)),
                new Stamp(clock));
    }

    Browsing browsing() {
        return new Browsing(tree, gate(), describer(unlimited()), new MemberSnapshots(), audit.trail());
    }

    public Watching watching() {
        return new Watching(gate(), audit.trail());
    }

    public Restoring restoring() {
        return new Restoring(
                tree,
                new Trash(database.database()),
                gate(),
                judge(),
                ways,
                describer(unlimited()),
                audit.trail(),
                database.transactions(),
                new Stamp(clock));
    }

    private Gate gate() {
        return new Gate(new Places(tree, names, database.transactions(), clock), policy, tree);
    }

    private Judge judge() {
        return new Judge(gate(), new Locks(database.database(), clock));
    }

    private Removal removal() {
        return new Removal(gate(), new Locks(database.database(), clock), tree, ways, new Stamp(clock));
    }

    private Describer describer(Quotas quotas) {
        return new Describer(tree, gate(), judge(), new Locks(database.database(), clock), quotas);
    }

    private Quotas unlimited() {
        return new Quotas(tree, blobs, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public TestDatabase database() {
        return database;
    }

    public TestAudit audit() {
        return audit;
    }

    public People people() {
        return people;
    }

    public Tree tree() {
        return tree;
    }

    public Grants grants() {
        return grants;
    }

    public GroupNames groups() {
        return groups;
    }

    public AccessPolicy policy() {
        return policy;
    }

    public BlobStore blobs() {
        return blobs;
    }

    public InstantSource clock() {
        return clock;
    }

    private void close(LocalDiskBlobStore store, Path folder) {
        audit.close();
        try (store;
                Stream<Path> left = java.nio.file.Files.walk(folder)) {
            left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
