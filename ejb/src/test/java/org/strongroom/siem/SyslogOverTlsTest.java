package org.strongroom.siem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.TestAudit;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;
import org.strongroom.persistence.TestDatabase;

/** Events reach a real TLS collector, and no other; while it is down or another, they wait. */
class SyslogOverTlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    private static Path keys;

    private static SSLContext collector;
    private static SSLContext misnamed;

    @TempDir
    Path folder;

    private TestDatabase database;
    private TestAudit audit;

    @BeforeAll
    static void makeCertificates() throws Exception {
        collector = context("collector", "ip:127.0.0.1");
        misnamed = context("misnamed", "dns:elsewhere.example");
    }

    @BeforeEach
    void open() {
        database = TestDatabase.Kind.H2.open();
        audit = TestAudit.open(
                database, folder, "n" + UUID.randomUUID().toString().substring(0, 8), InstantSource.system());
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void eventsComeThrough() throws Exception {
        record(0, 3);
        try (ServerSocket server = listening(collector, 0);
                Target target = target(server.getLocalPort(), collector.getSocketFactory())) {
            CompletableFuture<List<String>> received =
                    CompletableFuture.supplyAsync(() -> Collector.messages(server, 3));
            export(target).run();
            assertThat(received.get(30, TimeUnit.SECONDS)).hasSize(3).allSatisfy(message -> assertThat(message)
                    .startsWith("<110>1 - "));
        }
    }

    @Test
    void whoHasAnotherNameOrIsNotTrustedGetsNothingAndNothingIsLost() throws Exception {
        record(0, 5);
        int port;
        try (ServerSocket server = listening(misnamed, 0);
                Target target = target(server.getLocalPort(), misnamed.getSocketFactory())) {
            port = server.getLocalPort();
            CompletableFuture<Throwable> other =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> Collector.messages(server, 1)));
            assertThat(catchThrowable(() -> export(target).run())).isInstanceOf(SSLException.class);
            assertThat(other.get(30, TimeUnit.SECONDS)).isNotNull();
        }
        try (ServerSocket server = listening(collector, port);
                Target stranger = target(port, (SSLSocketFactory) SSLSocketFactory.getDefault())) {
            CompletableFuture<Throwable> other =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> Collector.messages(server, 1)));
            assertThat(catchThrowable(() -> export(stranger).run())).isInstanceOf(SSLException.class);
            assertThat(other.get(30, TimeUnit.SECONDS)).isNotNull();
        }
        try (Target down = target(port, collector.getSocketFactory())) {
            assertThat(catchThrowable(() -> export(down).run())).isInstanceOf(IOException.class);
        }
        record(5, 8);
        try (ServerSocket server = listening(collector, port);
                Target target = target(port, collector.getSocketFactory())) {
            CompletableFuture<List<String>> received =
                    CompletableFuture.supplyAsync(() -> Collector.messages(server, 8));
            export(target).run();
            List<String> messages = received.get(30, TimeUnit.SECONDS);
            IntStream.range(0, 8)
                    .forEach(i -> assertThat(messages.get(i)).contains("\"path\":\"/public/tls/" + i + '"'));
        }
    }

    private Export export(Target target) {
        audit.events().catchUp();
        Mark mark = new Mark(audit.feed(), database.database(), database.transactions());
        return new Export(audit.feed(), mark, target, InstantSource.system());
    }

    private void record(int from, int until) {
        Caller caller = new Caller(
                Person.NOBODY, Credential.NONE, new Origin("", "192.0.2.1", "webdav", ""), RequestId.of(null));
        for (int i = from; i < until; i++) {
            audit.trail().record(AuditEvent.done(caller, Action.READ).on("/public/tls/" + i, 1));
        }
    }

    private static Target target(int port, SSLSocketFactory factory) {
        return new SyslogTarget("127.0.0.1", port, factory, "node-1");
    }

    private static ServerSocket listening(SSLContext context, int port) throws IOException {
        return context.getServerSocketFactory().createServerSocket(port, 5, InetAddress.getLoopbackAddress());
    }

    /** Serves with a certificate of its own, and trusts that one alone. */
    private static SSLContext context(String name, String subject) throws Exception {
        Path file = keys.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        name,
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=" + subject,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(output).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(name, store.getCertificate(name));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
