package org.strongroom.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strongroom.path.NodePath;

class BrowsePageTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "1023, 1023 B",
        "1024, 1.0 KiB",
        "1536, 1.5 KiB",
        "4294967296, 4.0 GiB",
        "9223372036854775807, 8.0 EiB"
    })
    void sizesAreInIecUnits(long bytes, String shown) {
        assertThat(BrowsePage.size(bytes)).isEqualTo(shown);
    }

    @Test
    void filesLeadToTheirContentAndDirectoriesToTheirPage() {
        NodePath path = NodePath.of("public", "a;b ü?");
        assertThat(BrowsePage.href(path, false)).isEqualTo("/api/v1/content/public/a%3Bb%20%C3%BC%3F");
        assertThat(BrowsePage.href(path, true)).isEqualTo("/files/public/a%3Bb%20%C3%BC%3F/");
    }
}
