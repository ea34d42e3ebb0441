package org.strongroom.siem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.TestAudit;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;
import org.strongroom.persistence.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.Kind.class)
class ExportTest {
    private static final Pattern PATH = Pattern.compile("\"path\":\"([^\"]*)\"");

    @Parameter
    TestDatabase.Kind kind;

    @TempDir
    Path folder;

    private TestDatabase database;
    private TestAudit audit;

    @BeforeEach
    void open() {
        database = kind.open();
        audit = TestAudit.open(
                database, folder, "n" + UUID.randomUUID().toString().substring(0, 8), InstantSource.system());
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void aFileGetsEachEventOnceInOrder() throws IOException {
        Path file = folder.resolve("siem.json");
        Export export = export(new FileTarget(file));
        record("/a", "/b");
        export.run();
        record("/c");
        export.run();
        export.run();

        assertThat(paths(Files.readAllLines(file))).containsExactly("/a", "/b", "/c");
    }

    @Test
    void aTargetThatIsDownLosesNothingAndDelaysNobody() throws IOException {
        Flaky target = new Flaky();
        Export export = export(target);
        target.down = true;
        for (int i = 0; i < 600; i++) {
            record("/f" + i);
        }
        assertThat(catchThrowable(export::run)).isInstanceOf(IOException.class);
        assertThat(catchThrowable(export::run)).isInstanceOf(IOException.class);
        target.down = false;
        export.run();

        assertThat(new LinkedHashSet<>(paths(target.received)))
                .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 600)
                        .mapToObj(i -> "/f" + i)
                        .toList());
    }

    @Test
    void whatMayHaveBeenLostOnTheWayIsSentAgain() throws IOException {
        Flaky target = new Flaky();
        Export export = export(target);
        record("/a");
        export.run();
        record("/b");
        target.down = true;
        assertThat(catchThrowable(export::run)).isInstanceOf(IOException.class);
        target.down = false;
        target.received.clear();
        export.run();

        assertThat(paths(target.received)).containsExactly("/a", "/b");
    }

    @Test
    void anotherStartGoesOnWithTheBatchBefore() throws IOException {
        record("/a", "/b");
        export(new Flaky()).run();
        record("/c");
        Flaky target = new Flaky();
        export(target).run();

        assertThat(paths(target.received)).containsExactly("/a", "/b", "/c");
    }

    @Test
    void syslogMessagesComeWithTheirLengths() throws Exception {
        record("/a\u00e9", "/b");
        try (ServerSocket collector = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<List<String>> received =
                    CompletableFuture.supplyAsync(() -> Collector.messages(collector, 2));
            try (Target target = Target.of("tcp://127.0.0.1:" + collector.getLocalPort(), "node 1")) {
                export(target).run();
                assertThat(received.get(30, TimeUnit.SECONDS))
                        .allSatisfy(message -> assertThat(message).startsWith("<110>1 - node_1 strongroom - audit - {"))
                        .hasSize(2);
                assertThat(paths(received.get())).containsExactly("/a\u00e9", "/b");
            }
        }
    }

    @Test
    void aCollectorThatWentAwayIsNoticed() throws Exception {
        try (ServerSocket collector = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Target target = Target.of("tcp://127.0.0.1:" + collector.getLocalPort(), "node-1")) {
            record("/a");
            Export export = export(target);
            CompletableFuture<List<String>> first =
                    CompletableFuture.supplyAsync(() -> Collector.messages(collector, 1));
            export.run();
            assertThat(paths(first.get(30, TimeUnit.SECONDS))).containsExactly("/a");
            record("/b");
            CompletableFuture<List<String>> second =
                    CompletableFuture.supplyAsync(() -> Collector.messages(collector, 1));
            export.run();
            assertThat(paths(second.get(30, TimeUnit.SECONDS))).containsExactly("/b");
        }
    }

    @Test
    void aSettingThatNamesNoTargetIsRefusedInWords() {
        assertThat(catchThrowable(() -> Target.of("udp://host:514", "n"))).hasMessageContaining("tls://host:port");
        assertThat(catchThrowable(() -> Target.of("tls://host", "n"))).hasMessageContaining("needs a host and a port");
    }

    private Export export(Target target) {
        audit.events().catchUp();
        return new Export(audit.feed(), database.database(), database.transactions(), target);
    }

    private void record(String... paths) {
        for (String path : paths) {
            Caller caller = new Caller(
                    Person.NOBODY, Credential.NONE, new Origin("", "192.0.2.1", "webdav", ""), RequestId.of(null));
            audit.trail().record(AuditEvent.done(caller, Action.READ).on(path, 1));
        }
        audit.events().catchUp();
    }

    private static List<String> paths(List<String> lines) {
        return lines.stream()
                .map(PATH::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    /** Takes what it is sent unless it is down; a socket whose other end comes and goes. */
    private static final class Flaky implements Target {
        private final List<String> received = new ArrayList<>();
        private boolean down;

        @Override
        public void send(List<byte[]> lines) throws IOException {
            if (down) {
                throw new IOException("connection refused");
            }
            lines.forEach(line -> received.add(new String(line, UTF_8)));
        }

        @Override
        public void close() {}
    }
}
