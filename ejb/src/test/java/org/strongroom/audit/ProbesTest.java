package org.strongroom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbesTest {
    @ParameterizedTest
    @CsvSource({
        "/public/a/Desktop.ini, not-found, 0, true",
        "/public/a/Desktop.ini, forbidden, 0, false",
        "/public/a/desktop.ini, '', 12, false",
        "/public/a/desktop.ini.txt, not-found, 0, false",
        "/public/a/._plan.txt, '', 4096, true",
        "/public/a/._plan.txt, '', 65537, false",
        "/public/._a/plan.txt, '', 5, false",
        "/public/a/~$plan.docx, '', 162, true",
        "/public/a/.DS_Store, '', 6148, true",
        "/public/a/DCIM, not-found, 0, true",
        "/public/a/DCIM, '', 0, false",
        "'', not-found, 0, false",
    })
    void onlyWhatProgramsDoByThemselvesIsOne(String path, String reason, long bytes, boolean probe) {
        assertThat(Probes.isProbe(path, reason, bytes)).isEqualTo(probe);
    }
}
