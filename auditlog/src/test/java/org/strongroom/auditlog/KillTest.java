package org.strongroom.auditlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.strongroom.auditlog.JournalFixture.open;
import static org.strongroom.auditlog.JournalFixture.readAll;
import static org.strongroom.auditlog.JournalFixture.segments;
import static org.strongroom.auditlog.JournalFixture.texts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\d+) \\.");
    private static final int KILLS = 4;

    @TempDir
    private Path directory;

    @Test
    void whatWasAcknowledgedBeforeAKillIsThereOnceAndInOrder() throws Exception {
        Random random = new Random();
        Map<Long, String> acknowledged = new HashMap<>();
        for (int kill = 0; kill < KILLS; kill++) {
            acknowledged.putAll(writeUntilKilled(1 + random.nextInt(2_500)));
        }
        try (Journal journal = open(directory)) {
            assertThat(journal.epoch()).isEqualTo(KILLS + 1);
        }
        List<JournalRecord> all = readAll(directory);
        assertThat(texts(all)).doesNotHaveDuplicates();
        acknowledged.forEach((sequence, text) ->
                assertThat(JournalFixture.text(all.get(sequence.intValue()))).isEqualTo(text));
        assertEveryThreadIsInOrder(texts(all));
        assertThat(all.stream()
                        .filter(record -> "epoch".equals(record.members().get("kind")))
                        .map(JournalRecord::epoch))
                .containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(segments(directory)).isNotEmpty();
    }

    private static void assertEveryThreadIsInOrder(List<String> texts) {
        Map<String, Integer> next = new HashMap<>();
        for (String text : texts) {
            int slash = text.lastIndexOf('/');
            int number = Integer.parseInt(text.substring(slash + 1));
            assertThat(next.merge(text.substring(0, slash), 1, Integer::sum)).isEqualTo(number + 1);
        }
    }

    private Map<Long, String> writeUntilKilled(int lines) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                place(Journal.class) + System.getProperty("path.separator") + place(KilledWriter.class),
                KilledWriter.class.getName(),
                directory.toString()));
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<Long, String> acknowledged = new HashMap<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8))) {
            String line = out.readLine();
            for (int i = 1; line != null; i++) {
                if (i == lines) {
                    child.destroyForcibly();
                }
                Matcher whole = LINE.matcher(line);
                if (whole.matches()) {
                    acknowledged.put(Long.parseLong(whole.group(2)), whole.group(1));
                }
                line = out.readLine();
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("closed");
        } finally {
            child.destroyForcibly();
        }
        child.waitFor();
        assertThat(acknowledged.size()).isGreaterThanOrEqualTo(lines - 1);
        return acknowledged;
    }

    private static String place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
