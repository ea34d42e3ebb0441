package org.strongroom.siem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.Receipt;
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

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));
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
    void aTornLineInTheFileTakesNoEventWithIt() throws IOException {
        Path file = folder.resolve("siem.json");
        record("/a");
        Files.writeString(file, "{\"torn\":");

        export(new FileTarget(file)).run();

        assertThat(Files.readAllLines(file)).hasSize(2).last().asString().contains("/a");
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
                .containsExactlyElementsOf(
                        IntStream.range(0, 600).mapToObj(i -> "/f" + i).toList());
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
    void anotherStartSendsAgainWhatMayNotHaveArrived() throws IOException {
        record("/a", "/b");
        export(new Flaky()).run();
        record("/c");
        Flaky target = new Flaky();
        export(target).run();

        assertThat(paths(target.received)).containsExactly("/a", "/b", "/c");
    }

    @Test
    void whatADeadCollectorGotForAQuarterOfAnHourComesAgain() throws IOException {
        Flaky target = new Flaky();
        Export export = export(target);
        record("/known");
        export.run();
        now.updateAndGet(time -> time.plusSeconds(1800));
        export.run();
        target.deaf = true;
        for (int i = 0; i < 900; i++) {
            record("/lost" + i);
            export.run();
            now.updateAndGet(time -> time.plusSeconds(1));
        }
        target.down = true;
        record("/last");
        assertThat(catchThrowable(export::run)).isInstanceOf(IOException.class);
        now.updateAndGet(time -> time.plusSeconds(86_400));
        assertThat(catchThrowable(export::run)).isInstanceOf(IOException.class);
        target.down = false;
        target.deaf = false;
        export.run();

        assertThat(new LinkedHashSet<>(paths(target.received)))
                .containsExactlyElementsOf(concat("/known", "/lost", 900, "/last"));
    }

    @Test
    void whileACollectorHangsNothingArrives() throws IOException {
        Flaky target = new Flaky();
        Export export = export(target);
        target.deaf = true;
        record(IntStream.range(0, 900).mapToObj(i -> "/lost").toArray(String[]::new));
        export.run();
        now.updateAndGet(time -> time.plusSeconds(300));
        target.hang = Duration.ofMinutes(30);
        record("/last");
        export.run();
        target.down = true;
        record("/refused");
        assertThat(catchThrowable(export::run)).isInstanceOf(IOException.class);
        target.down = false;
        target.deaf = false;
        export.run();

        assertThat(paths(target.received)).hasSize(902).containsOnlyOnce("/last", "/refused");
    }

    @Test
    void whatADeadCollectorGotComesAgainAfterARestartToo() throws IOException {
        Flaky dead = new Flaky();
        dead.deaf = true;
        Export export = export(dead);
        for (int i = 0; i < 19; i++) {
            record(IntStream.range(0, 50).mapToObj(j -> "/lost").toArray(String[]::new));
            export.run();
            now.updateAndGet(time -> time.plusSeconds(60));
        }
        Flaky target = new Flaky();
        export(target).run();

        assertThat(target.received).hasSize(19 * 50);
    }

    @Test
    void whatArrivedLongAgoDoesNotComeAgainButForTheLast500Events() throws IOException {
        for (int i = 0; i < 700; i++) {
            Receipt receipt = recorded("/f" + i);
            audit.trail().ended(receipt, i, true);
        }
        Flaky target = new Flaky();
        Export export = export(target);
        export.run();
        now.updateAndGet(time -> time.plusSeconds(1201));
        export.run();
        target.received.clear();
        target.isOpen = false;
        record("/new");
        export.run();
        assertThat(paths(target.received))
                .startsWith("/f200")
                .endsWith("/f699", "/new")
                .hasSize(501);

        Flaky other = new Flaky();
        export(other).run();
        assertThat(paths(other.received))
                .startsWith("/f200")
                .endsWith("/f699", "/new")
                .hasSize(501);
    }

    @Test
    void whatHasNotArrivedIsWaitedFor() throws IOException {
        UnsentRecords unsent = new UnsentRecords(mark(), "tls://siem:6514");
        record("/a", "/b");
        assertThat(unsent.waitsFor()).hasValue(0);
        Export export = export(new Flaky());
        export.run();
        assertThat(unsent.waitsFor()).hasValue(0);
        now.updateAndGet(time -> time.plusSeconds(1201));
        export.run();

        assertThat(unsent.waitsFor())
                .hasValue(audit.all().get(audit.all().size() - 1).sequence() + 1);
        assertThat(new UnsentRecords(mark(), "none").waitsFor()).isEmpty();
    }

    @Test
    void aConnectionThatEndsWhenAllHasArrivedIsNotMissed() throws IOException {
        record("/a");
        Flaky target = new Flaky();
        Export export = export(target);
        export.run();
        now.updateAndGet(time -> time.plusSeconds(1201));
        export.run();
        target.isOpen = false;
        target.down = true;
        export.run();

        assertThat(paths(target.received)).containsExactly("/a");
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
    void whatACollectorGotThatWentAwayComesAgain() throws Exception {
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
                    CompletableFuture.supplyAsync(() -> Collector.messages(collector, 2));
            export.run();
            assertThat(paths(second.get(30, TimeUnit.SECONDS))).containsExactly("/a", "/b");
        }
    }

    @Test
    void whatACollectorGotAndDidNotReadComesAgain() throws Exception {
        try (ServerSocket collector = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Target target = Target.of("tcp://127.0.0.1:" + collector.getLocalPort(), "node-1")) {
            record("/a", "/b");
            Export export = export(target);
            export.run();
            record("/c");
            export.run();
            collector.accept().close();
            CompletableFuture<List<String>> read =
                    CompletableFuture.supplyAsync(() -> Collector.messages(collector, 3));
            export.run();
            assertThat(paths(read.get(30, TimeUnit.SECONDS))).containsExactly("/a", "/b", "/c");
        }
    }

    @Test
    void aSettingThatNamesNoTargetIsRefusedInWords() {
        assertThat(catchThrowable(() -> Target.of("udp://host:514", "n"))).hasMessageContaining("tls://host:port");
        assertThat(catchThrowable(() -> Target.of("tls://host", "n"))).hasMessageContaining("needs a host and a port");
    }

    private Export export(Target target) {
        audit.events().catchUp();
        return new Export(audit.feed(), mark(), target, now::get);
    }

    private Mark mark() {
        return new Mark(audit.feed(), database.database(), database.transactions());
    }

    private static List<String> concat(String first, String middle, int count, String last) {
        return Stream.of(Stream.of(first), IntStream.range(0, count).mapToObj(i -> middle + i), Stream.of(last))
                .flatMap(paths -> paths)
                .toList();
    }

    private void record(String... paths) {
        for (String path : paths) {
            recorded(path);
        }
        audit.events().catchUp();
    }

    private Receipt recorded(String path) {
        Caller caller = new Caller(
                Person.NOBODY, Credential.NONE, new Origin("", "192.0.2.1", "webdav", ""), RequestId.of(null));
        return audit.trail().record(AuditEvent.done(caller, Action.READ).on(path, 1));
    }

    private static List<String> paths(List<String> lines) {
        return lines.stream()
                .map(PATH::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    /** A socket whose other end comes and goes, or is dead without a word. */
    private final class Flaky implements Target {
        private final List<String> received = new ArrayList<>();
        private boolean isOpen;
        private boolean down;
        private boolean deaf;
        private Duration hang = Duration.ZERO;

        @Override
        public boolean open() throws IOException {
            if (isOpen) {
                return false;
            }
            requireUp();
            isOpen = true;
            return true;
        }

        @Override
        public Duration doubt() {
            return Duration.ofMinutes(20);
        }

        @Override
        public void send(List<byte[]> lines) throws IOException {
            requireUp();
            now.updateAndGet(time -> time.plus(hang));
            if (!deaf) {
                lines.forEach(line -> received.add(new String(line, UTF_8)));
            }
        }

        @Override
        public void close() {}

        private void requireUp() throws IOException {
            if (down) {
                isOpen = false;
                throw new IOException("connection refused");
            }
        }
    }
}
