package org.strongroom.it.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.blob.BlobStore;
import org.strongroom.blob.StagedBlob;
import org.strongroom.condition.Preconditions;
import org.strongroom.files.Details;
import org.strongroom.files.Files;
import org.strongroom.files.PutOptions;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;
import org.strongroom.identity.Role;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;
import org.strongroom.tree.Change;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;
import org.strongroom.tree.Tree;

/** The container's own transactions, connections and interceptors, which tests outside cannot show. */
@Tag("inside")
@ExtendWith(ArquillianExtension.class)
class TransactionsIT {
    private static final Change CHANGE = new Change(7, Instant.parse("2026-03-01T12:00:00Z"));

    @Inject
    private Tree tree;

    @Inject
    private Transactions transactions;

    @Inject
    private Database database;

    @Inject
    private AuditTrail audit;

    @Inject
    private Files files;

    @Inject
    private BlobStore blobs;

    /** The EAR as it ships, with one more WAR that holds this test. */
    @Deployment
    static EnterpriseArchive strongroom() {
        EnterpriseArchive ear = ShrinkWrap.createFromZipFile(
                EnterpriseArchive.class, new java.io.File(System.getProperty("inside.ear")));
        WebArchive test = ShrinkWrap.create(WebArchive.class, "inside.war")
                .addClass(TransactionsIT.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
        String application = text(ear, "META-INF/application.xml")
                .replace(
                        "</application>",
                        "<module><web><web-uri>inside.war</web-uri><context-root>/inside</context-root></web></module>"
                                + "</application>");
        ear.delete(ArchivePaths.create("META-INF/application.xml"));
        return ear.addAsModule(Testable.archiveToTest(test))
                .addAsManifestResource(new StringAsset(application), "application.xml");
    }

    @Test
    void aChangeOutsideATransactionIsRefused() {
        Node parent = tree.find(Roots.PUBLIC).orElseThrow();

        assertThrows(TransactionalException.class, () -> tree.createDirectory(parent, new Name("outside"), CHANGE));
        assertThrows(
                TransactionalException.class,
                () -> audit.recordChange(AuditEvent.done(caller(), Action.MAKE_DIRECTORY)));
        assertTrue(tree.resolve(parent, List.of(new Name("outside"))).isEmpty());
    }

    @Test
    void aChangeAndItsRecordAreRolledBackTogether() {
        Node parent = tree.find(Roots.PUBLIC).orElseThrow();
        long before = pending("rolled-back");

        assertThrows(
                IllegalStateException.class,
                () -> transactions.run(() -> {
                    tree.createDirectory(parent, new Name("rolled back"), CHANGE);
                    audit.recordChange(
                            AuditEvent.done(caller(), Action.MAKE_DIRECTORY).detail("rolled-back"));
                    throw new IllegalStateException("on purpose");
                }));

        assertTrue(tree.resolve(parent, List.of(new Name("rolled back"))).isEmpty());
        assertEquals(before, pending("rolled-back"));
    }

    @Test
    void aCollisionIsTriedAgainFromTheStart() {
        Node parent = tree.find(Roots.PUBLIC).orElseThrow();
        int[] attempts = {0};

        transactions.run(() -> {
            attempts[0]++;
            tree.createDirectory(parent, new Name(attempts[0] == 1 ? "everyone" : "second try"), CHANGE);
        });

        assertEquals(2, attempts[0]);
        assertEquals(1, tree.resolve(parent, List.of(new Name("second try"))).size());
    }

    @Test
    void theOneDoorStoresAndListsThroughTheContainer() throws Exception {
        NodePath path = NodePath.of("private", "inside.txt");
        byte[] text = "inside".getBytes(StandardCharsets.UTF_8);

        try (StagedBlob staged = blobs.staging().stage(new ByteArrayInputStream(text), text.length)) {
            files.put(caller(), path, staged, new PutOptions(null, null), Preconditions.NONE);
        }

        assertEquals(
                6,
                files.list(caller(), path, false, Details.NONE, Preconditions.NONE)
                        .self()
                        .node()
                        .size());
    }

    private long pending(String words) {
        return database.call(session -> session.createNativeQuery(
                        "select count(*) from audit_pending where record like :words", Long.class)
                .setParameter("words", "%" + words + "%")
                .getSingleResult());
    }

    private static Caller caller() {
        return new Caller(
                new Person(7, "subject", "inside", "Inside", Set.of(), Set.of(Role.USER)),
                new Credential(Credential.Kind.DEVICE_PASSWORD, "1"),
                new Origin("here", "127.0.0.1", "test", "Arquillian"),
                RequestId.of(null));
    }

    private static String text(EnterpriseArchive archive, String path) {
        try (var stream = archive.get(path).getAsset().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
