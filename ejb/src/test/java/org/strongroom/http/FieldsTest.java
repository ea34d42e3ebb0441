package org.strongroom.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strongroom.condition.EntityTag;
import org.strongroom.condition.EntityTags;
import org.strongroom.problem.ProblemException;

class FieldsTest {
    @Test
    void entityTagsAreReadWithAndWithoutQuotes() {
        assertThat(EntityTagField.parse("If-Match", null)).isNull();
        assertThat(EntityTagField.parse("If-Match", " ")).isNull();
        assertThat(EntityTagField.parse("If-Match", " * ")).isEqualTo(EntityTags.ANY);
        assertThat(EntityTagField.parse("If-Match", "\"a\", W/\"b\",\"\" ,, c"))
                .isEqualTo(new EntityTags(
                        false,
                        List.of(
                                EntityTag.strong("a"),
                                new EntityTag("b", true),
                                EntityTag.strong(""),
                                EntityTag.strong("c"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a", "W/a", "*, \"a\"", "a\"b"})
    void malformedEntityTagsAreRefused(String text) {
        assertThatThrownBy(() -> EntityTagField.parse("If-Match", text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void dispositionLetsNothingOutOfTheName() {
        assertThat(ContentDisposition.attachment("plan \"1\"\r\n;é.txt"))
                .isEqualTo(
                        "attachment; filename=\"plan__1_____.txt\"; filename*=UTF-8''plan%20%221%22%0D%0A%3B%C3%A9.txt");
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain,true",
        "text/plain; charset=utf-8,true",
        "IMAGE/PNG,true",
        "text/html,false",
        "image/svg+xml,false",
        "application/pdf,false",
    })
    void onlyWhatCannotCarryScriptIsShown(String type, boolean shown) {
        assertThat(MediaType.of(type)).isEqualTo(new MediaType(type));
        assertThat(MediaType.of(type).isShowable()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "text/html\r\nX: y", "text/plain; a=\"b\"", "a/b c"})
    void whatIsNoMediaTypeBecomesOctets(String said) {
        assertThat(MediaType.of(said)).isEqualTo(MediaType.OCTETS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OC-Checksum|SHA1:a9993e364706816aba3e25717850c26c9cd0d89d",
                "OC-Checksum|SHA256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "OC-Checksum|SHA1:a9993e364706816aba3e25717850c26c9cd0d89d MD5:900150983cd24fb0d6963f7d28e17f72",
                "OC-Checksum|ADLER32:00000000",
                "Digest|sha-256=ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=",
                "Digest|crc32c=AAAA,SHA=qZk+NkcGgWq6PiVxeFDCbJzQ2J0=",
                "Repr-Digest|sha-256=:ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=:",
            })
    void rightAndUnknownChecksumsPass(String field, String value) throws IOException {
        Checksums checksums = Checksums.of(Map.of(field, value)::get);
        checksums.watch(abc()).readAllBytes();
        assertThatNoException().isThrownBy(checksums::verify);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OC-Checksum|MD5:00000000000000000000000000000000",
                "Content-Digest|sha-256=:AAAA:",
                "Digest|md5=AAAA",
            })
    void wrongChecksumsAreRefused(String field, String value) throws IOException {
        Checksums checksums = Checksums.of(Map.of(field, value)::get);
        checksums.watch(abc()).readAllBytes();
        assertThatThrownBy(checksums::verify).isInstanceOf(ProblemException.class);
    }

    @Test
    void multipartLengthIsWhatIsWritten() {
        MultipartRanges parts =
                MultipartRanges.of("text/plain", List.of(new ByteRange(0, 9), new ByteRange(500, 599)), 1000);
        int written = parts.end().length;
        for (ByteRange range : parts.ranges()) {
            written += parts.head(range).length + (int) range.length();
        }
        assertThat(parts.length()).isEqualTo(written);
        assertThat(new String(parts.head(parts.ranges().get(1)), StandardCharsets.US_ASCII))
                .contains("Content-Range: bytes 500-599/1000\r\n\r\n");
    }

    private static ByteArrayInputStream abc() {
        return new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII));
    }
}
