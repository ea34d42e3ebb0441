package org.strongroom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However often files were replaced in a directory, it is asked about once for a time without gaps. */
class DirectorySpanTest {
    @Test
    void spansOfADirectoryThatTouchOrOverlapAreOne() {
        assertThat(DirectorySpan.joined(List.of(span(1, 20, 30), span(1, 0, 10), span(1, 10, 20), span(1, 25, 28))))
                .containsExactly(span(1, 0, 30));
    }

    @Test
    void aGapStays() {
        assertThat(DirectorySpan.joined(List.of(span(1, 0, 10), span(1, 11, 20))))
                .containsExactly(span(1, 0, 10), span(1, 11, 20));
    }

    @Test
    void eachDirectoryHasItsOwn() {
        assertThat(DirectorySpan.joined(List.of(span(2, 0, 10), span(1, 5, 10), span(2, 10, 20))))
                .containsExactly(span(1, 5, 10), span(2, 0, 20));
    }

    private static DirectorySpan span(long directory, int from, int until) {
        return new DirectorySpan(directory, Instant.ofEpochSecond(from), Instant.ofEpochSecond(until));
    }
}
