package org.strongroom.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobIdTest {
    private static final String HEX = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private final BlobId hello = BlobId.of("hello".getBytes(StandardCharsets.US_ASCII));

    @Test
    void textNamesHashAndSize() {
        assertThat(hello).hasToString("sha256-" + HEX + "-5");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 5, Long.MAX_VALUE})
    void textIsReadBack(long size) {
        BlobId id = new BlobId(hello.sha256(), size);
        assertThat(BlobId.parse(id.toString())).isEqualTo(id).hasSameHashCodeAs(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                HEX,
                "sha256-" + HEX,
                "sha256-" + HEX + "-",
                "sha256-" + HEX + "--5",
                "sha256-" + HEX + "-+5",
                "sha256-" + HEX + "-05",
                "sha256-" + HEX + "-5 ",
                "sha256-" + HEX + "-\u0665",
                "sha256-" + HEX + "-9223372036854775808",
                "sha256-" + HEX + "_5",
                "SHA256-" + HEX + "-5",
                "sha256-2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824-5",
                "sha256-2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b98-24-5",
                "sha256-../24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824-5"
            })
    void otherSpellingsAreRefused(String text) {
        assertThatThrownBy(() -> BlobId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hashIsCopiedInAndOut() {
        byte[] sha256 = hello.sha256();
        BlobId id = new BlobId(sha256, 5);
        sha256[0] = 0;
        id.sha256()[1] = 0;

        assertThat(id).isEqualTo(hello);
    }

    @Test
    void idsAreOrderedLikeTheirHashes() {
        BlobId low = new BlobId(new byte[32], 9);
        byte[] highest = new byte[32];
        highest[0] = (byte) 0xff;

        assertThat(low).isLessThan(new BlobId(highest, 0)).isLessThan(new BlobId(new byte[32], 10));
    }

    @Test
    void impossibleIdsAreRefused() {
        assertThatThrownBy(() -> new BlobId(new byte[31], 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BlobId(new byte[32], -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
