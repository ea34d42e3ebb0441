package org.strongroom.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strongroom.condition.EntityTag;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

class RangeFieldTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-0|0-0",
                "bytes=0-|0-9999",
                "bytes=9999-|9999-9999",
                "bytes=-1|9999-9999",
                "bytes=-20000|0-9999",
                "bytes=500-99999999999|500-9999",
                "BYTES = 1-2|1-2",
                "bytes=0-9,20-29|0-29",
                "bytes=1000-1999,0-9|0-9 1000-1999",
                "bytes=0-99,50-149,9000-|0-149 9000-9999",
                "bytes=0-9,20000-|0-9",
            })
    void rangesAreClampedSortedAndJoined(String field, String expected) {
        assertThat(text(RangeField.parse(field, 10_000))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"items=0-9", "bytes=", "bytes=-", "bytes=a-b", "bytes=9-5", "bytes=0-9,,", "0-9", ""})
    void whatIsNoRangeIsIgnored(String field) {
        assertThat(RangeField.parse(field, 10_000)).isEmpty();
        assertThat(RangeField.parse(null, 10_000)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"bytes=10-,10", "bytes=-0,10", "bytes=0-,0", "bytes=-5,0"})
    void whereNoAskedByteExistsItIsRefused(String field, long size) {
        assertThatThrownBy(() -> RangeField.parse(field, size))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.problem())
                        .isEqualTo(new Problem.RangeNotSatisfiable(size)));
    }

    @Test
    void moreThanSixteenRangesAreNotHonoured() {
        String seventeen =
                IntStream.range(0, 17).mapToObj(i -> i * 500 + "-" + i * 500).collect(Collectors.joining(","));
        assertThat(RangeField.parse("bytes=" + seventeen, 10_000)).isEmpty();
    }

    @Property
    void joinedRangesNeverOverlapAndStayInside(
            @ForAll @Size(min = 2, max = 16) @LongRange(min = 0, max = 20_000) long[] bounds) {
        String field = Arrays.stream(bounds)
                .mapToObj(first -> first + "-" + (first + 300))
                .collect(Collectors.joining(","));
        List<ByteRange> ranges;
        try {
            ranges = RangeField.parse("bytes=" + field, 10_000);
        } catch (ProblemException e) {
            return;
        }
        long end = -1;
        for (ByteRange range : ranges) {
            assertThat(range.first()).isGreaterThan(end).isLessThanOrEqualTo(range.last());
            end = range.last();
        }
        assertThat(end).isLessThan(10_000);
    }

    @Test
    void ifRangeNeedsTheVerySameContent() {
        EntityTag tag = EntityTag.strong("abc");
        Instant modified = Instant.parse("2026-01-02T03:04:05.678Z");
        assertThat(RangeField.applies(null, tag, modified)).isTrue();
        assertThat(RangeField.applies("\"abc\"", tag, modified)).isTrue();
        assertThat(RangeField.applies("W/\"abc\"", tag, modified)).isFalse();
        assertThat(RangeField.applies("\"abd\"", tag, modified)).isFalse();
        assertThat(RangeField.applies(HttpDate.format(modified), tag, modified)).isTrue();
        assertThat(RangeField.applies(HttpDate.format(modified.plusSeconds(1)), tag, modified))
                .isFalse();
        assertThat(RangeField.applies("nonsense", tag, modified)).isFalse();
    }

    private static String text(List<ByteRange> ranges) {
        return ranges.stream().map(range -> range.first() + "-" + range.last()).collect(Collectors.joining(" "));
    }
}
