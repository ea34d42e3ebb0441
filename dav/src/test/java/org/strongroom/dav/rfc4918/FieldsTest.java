package org.strongroom.dav.rfc4918;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strongroom.problem.ProblemException;

class FieldsTest {
    @ParameterizedTest
    @CsvSource({"0,ZERO", "1,ONE", "infinity,INFINITY", " Infinity ,INFINITY", ",INFINITY"})
    void depthsAreRead(String header, Depth depth) {
        assertThat(Depth.parse(header)).isEqualTo(depth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "-1", "0,1", "infinite"})
    void otherDepthsAreRefused(String header) {
        assertThatThrownBy(() -> Depth.parse(header)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Second-60|60",
                "second-3600|3600",
                "Infinite, Second-4100000000|4294967295",
                "Second-4100000000|4100000000",
                "Second-99999999999|4294967295",
                "Second-999999999999999999999|3600",
                "Extended, Second-5|5",
                "nonsense|3600",
                "Second-0|0",
                "|3600",
            })
    void timeoutsAreWishes(String header, long seconds) {
        assertThat(TimeoutField.parse(header)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"T", "t", " T "})
    void overwriteIsTheDefault(String header) {
        assertThat(OverwriteField.parse(header)).isTrue();
    }

    @Test
    void overwriteCanBeForbidden() {
        assertThat(OverwriteField.parse("F")).isFalse();
        assertThatThrownBy(() -> OverwriteField.parse("no")).isInstanceOf(ProblemException.class);
    }

    @Test
    void lockTokensStandInBrackets() {
        assertThat(CodedUrl.ofLockToken(" <urn:uuid:1> ")).isEqualTo("urn:uuid:1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "urn:uuid:1", "<urn:uuid:1", "<>", "<urn:uuid:1>>", "<urn:uuid:1> <urn:uuid:2>", "<a>"})
    void otherLockTokensAreRefused(String header) {
        assertThatThrownBy(() -> CodedUrl.ofLockToken(header)).isInstanceOf(ProblemException.class);
    }
}
