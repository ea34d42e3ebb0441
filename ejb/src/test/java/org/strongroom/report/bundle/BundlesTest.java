package org.strongroom.report.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.strongroom.files.FilesFixture.refusal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.auditlog.note.SigningKey;
import org.strongroom.auditlog.verify.AuditVerify;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.path.NodePath;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.report.ReportsFixture;
import org.strongroom.report.Spool;

/** Bundles hold, and what was changed in one is found by the program and by the second verifier. */
class BundlesTest {
    private static final String EVIL = "</script><script>alert(1)</script><!-- \u2028 ]]>";

    @TempDir
    Path folder;

    private FilesFixture house;
    private Visitor alice;
    private Visitor auditor;
    private NodePath file;
    private Bundles bundles;

    @BeforeEach
    void open() throws IOException {
        house = FilesFixture.on(TestDatabase.Kind.H2);
        alice = house.someone("alice");
        auditor = house.auditor();
        file = house.sharedDirectory().child("f" + UUID.randomUUID());
        bundles = new Bundles(
                ReportsFixture.reports(house),
                house.audit().evidence(),
                house.audit().trail(),
                new Spool(folder.resolve("data").toString(), "node-1"));
        alice.put(file, "one");
        alice.open(file);
        alice.put(file, "two");
        alice.open(file);
        Files.writeString(key(), house.audit().evidence().key() + "\n");
    }

    @Test
    void bothVerifiersFindThatItHolds() throws Exception {
        for (String report : new String[] {"R01", "R03", "R04", "R05", "R07", "R20"}) {
            Path bundle = made(report, needsPath(report) ? Map.of("path", file.toString()) : Map.of());

            assertThat(program(bundle, key())).as(report).contains("OK: everything holds.");
            assertThat(second(bundle)).as(report).contains("OK: everything holds.");
        }
        assertThat(program(made("R01", Map.of("path", file.toString())), key()))
                .contains("records   4, each proven", "cells     4 rows compared");
    }

    @Test
    void makingItIsOnTheRecordWithItsHashAndForAuditorsAlone() throws IOException {
        made("R01", Map.of("path", file.toString()));
        assertThat(auditor.recorded()).anySatisfy(event -> {
            assertThat(event.action()).isEqualTo("export-bundle");
            assertThat(event.entries()).isEqualTo(4);
            assertThat(event.digest()).hasSize(64);
        });
        assertThat(refusal(() -> bundles.make(alice.caller(), "R01", Map.of("path", file.toString()))))
                .isInstanceOf(Problem.Forbidden.class);
    }

    @Test
    void aForgedCellIsFound() throws Exception {
        Path forged = changed(text ->
                text.replaceFirst("(\"cells\":\\[[^\\]]*)\"" + alice.person().login() + '"', "$1\"mallory\""));
        failsAt(forged, "row 1 has another login than the record");
    }

    @Test
    void aForgedCellOfWhatNoRecordTellsIsFoundByTheHash() throws Exception {
        Path forged = changed(
                "R04", Map.of(), text -> text.replaceFirst("\"values\":\\[\"[^\"]*\"", "\"values\":[\"R04 all well\""));
        failsAt(forged, "");
    }

    @Test
    void aRemovedRecordIsFound() throws Exception {
        failsAt(
                changed(text -> text.replaceFirst("\\{\"kind\":\"record\".*\n", "")),
                "tells of this record, but it is not there");
    }

    @Test
    void aRecordThatIsRemovedWithItsRowIsFound() throws Exception {
        failsAt(
                changed(text -> {
                    var row = Pattern.compile("\\{\"kind\":\"row\",\"cells\":\\[\"[^\"]*\",\"[^\"]*\",\"(\\d+)\".*\n")
                            .matcher(text);
                    assertThat(row.find()).isTrue();
                    return text.replace(row.group(), "")
                            .replaceFirst("\\{\"kind\":\"(record|proof)\",\"sequence\":" + row.group(1) + ",.*\n", "");
                }),
                "the rows or records are not those");
    }

    @Test
    void aForgedRecordIsFound() throws Exception {
        failsAt(changed(text -> text.replaceFirst("(\"kind\":\"record\".*)read", "$1list")), "its proof does not lead");
    }

    @Test
    void swappedProofsAreFound() throws Exception {
        failsAt(
                changed(text -> {
                    var hashes = Pattern.compile("\"kind\":\"proof\".*\"hashes\":(.*)}")
                            .matcher(text)
                            .results()
                            .map(found -> found.group(1))
                            .toList();
                    return text.replace(hashes.get(0), "\u0001")
                            .replace(hashes.get(1), hashes.get(0))
                            .replace("\u0001", hashes.get(1));
                }),
                "its proof does not lead");
    }

    @Test
    void anotherKeyIsFound() throws Exception {
        Path stranger = folder.resolve("stranger.vkey");
        String name = house.audit().evidence().key().replaceAll("\\+.*", "");
        Files.writeString(stranger, SigningKey.generate(name).verifier().toString());
        assertThat(program(made("R03", Map.of()), stranger)).contains("FAILED", "is not signed by");
    }

    @Test
    void whatAClientChoseCannotLeaveItsPlace() throws Exception {
        house.audit()
                .trail()
                .record(AuditEvent.done(alice.caller(), Action.READ).on("/public/everyone/" + EVIL, 7));
        Path bundle = made("R02", Map.of("login", alice.person().login()));

        String text = Files.readString(bundle);
        assertThat(text).contains("alert(1)").doesNotContain("<script>alert");
        assertThat(Pattern.compile("</script").matcher(text).results()).hasSize(2);
        assertThat(program(bundle, key())).contains("OK: everything holds.");
        assertThat(second(bundle)).contains("OK: everything holds.");
    }

    private void failsAt(Path bundle, String words) throws Exception {
        String first = program(bundle, key());
        assertThat(first).contains("FAILED at entry ", words).doesNotContain("OK");
        assertThat(second(bundle)).contains(first.substring(0, first.indexOf(':') + 1));
    }

    private Path changed(UnaryOperator<String> change) throws IOException {
        return changed("R01", Map.of("path", file.toString()), change);
    }

    private Path changed(String report, Map<String, String> parameters, UnaryOperator<String> change)
            throws IOException {
        Path bundle = made(report, parameters);
        String before = Files.readString(bundle);
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        return Files.writeString(bundle, after);
    }

    private Path made(String report, Map<String, String> parameters) throws IOException {
        Path path = folder.resolve(report + ".html");
        try (Bundle bundle = bundles.make(auditor.caller(), report, parameters);
                OutputStream out = Files.newOutputStream(path)) {
            assertThat(bundle.fileName()).startsWith(report).endsWith(".html");
            assertThat(folder.resolve("data/reports/node-1")).isNotEmptyDirectory();
            bundle.writeTo(out);
        }
        assertThat(folder.resolve("data/reports/node-1")).isEmptyDirectory();
        return path;
    }

    private Path key() {
        return folder.resolve("node.vkey");
    }

    private static boolean needsPath(String report) {
        return report.equals("R01") || report.equals("R05");
    }

    private static String program(Path bundle, Path key) throws Exception {
        Path classes = Path.of(AuditVerify.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return output(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes.toString(),
                AuditVerify.class.getName(),
                bundle.toString(),
                "--key",
                key.toString());
    }

    private String second(Path bundle) throws Exception {
        Path script = Path.of("../auditlog/src/test/python/verify.py");
        assumeTrue(Files.exists(script)
                && output("sh", "-c", "command -v python3 || true").contains("python3"));
        return output("python3", script.toString(), bundle.toString(), key().toString());
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output;
    }
}
