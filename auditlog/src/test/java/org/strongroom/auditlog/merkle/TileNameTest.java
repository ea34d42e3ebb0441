package org.strongroom.auditlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileNameTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "1, 67, 256, tile/1/067",
        "0, 999, 256, tile/0/999",
        "0, 1000, 256, tile/0/x001/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 1234067, 8, tile/0/x001/x234/067.p/8",
        "2, 5, 255, tile/2/005.p/255"
    })
    void pathsAreThoseOfTlogTiles(int level, long index, int width, String path) {
        assertThat(new TileName(level, index, width).path()).isEqualTo(path);
    }

    @Test
    void aTileHasOneHashTo256() {
        assertThatThrownBy(() -> new TileName(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TileName(0, 0, 257)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TileName(0, -1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
