package org.strongroom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbesTest {
    @ParameterizedTest
    @CsvSource({
        "/public/a/Desktop.ini, not-found, 0, '', '', true",
        "/public/a/Desktop.ini, forbidden, 0, '', '', false",
        "/public/a/desktop.ini, '', 12, d1, '', false",
        "/public/a/desktop.ini.txt, not-found, 0, '', '', false",
        "/public/a/DCIM, not-found, 0, '', '', true",
        "/public/a/DCIM, '', 0, '', '', false",
        "'', not-found, 0, '', '', false",
        "/public/a/._plan.txt, '', 4096, d1, '', true",
        "/public/a/._plan.txt, not-found, 0, '', '', true",
        "/public/a/._plan.txt, '', 65537, d1, '', false",
        "/public/a/~$plan.docx, '', 162, d1, '', true",
        "/public/a/.DS_Store, '', 6148, d1, '', true",
        "/public/._a/plan.txt, '', 5, d1, '', false",
    })
    void onlyWhatProgramsDoByThemselvesIsOne(
            String path, String reason, long bytes, String digest, String destination, boolean probe) {
        assertThat(isProbe(path, reason, bytes, digest, destination)).isEqualTo(probe);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a directory, '', 0, '', ''",
        "a refusal for want of a right, forbidden, 0, '', ''",
        "a guessed password, unauthenticated, 0, '', ''",
        "one guess too many, too-many-attempts, 0, '', ''",
        "a file that gives up such a name, '', 5, d1, /public/a/plan.txt",
    })
    void noNameHides(String what, String reason, long bytes, String digest, String destination) {
        assertThat(isProbe("/public/a/._plan.txt", reason, bytes, digest, destination))
                .as(what)
                .isFalse();
        assertThat(isProbe("/public/a/~$plan.docx", reason, bytes, digest, destination))
                .as(what)
                .isFalse();
    }

    private static boolean isProbe(String path, String reason, long bytes, String digest, String destination) {
        return Probes.isProbe(new Members(
                Map.of("path", path, "reason", reason, "bytes", bytes, "digest", digest, "destination", destination)));
    }
}
