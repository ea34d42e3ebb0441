package org.strongroom.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strongroom.problem.ProblemException;

class DeviceNameTest {
    @Test
    void losesTheBlanksAroundIt() {
        assertThat(DeviceName.of("  Jo's ThinkPad ").text()).isEqualTo("Jo's ThinkPad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\nb", "a\u0000b", "a\u2028b", "a\uD800b", "a\u001B[31mb"})
    void isRefusedWhenEmptyOrOdd(String text) {
        assertThatThrownBy(() -> DeviceName.of(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void mayHave100Characters() {
        assertThat(DeviceName.of("x".repeat(100)).text()).hasSize(100);
        assertThatThrownBy(() -> DeviceName.of("x".repeat(101))).isInstanceOf(ProblemException.class);
    }
}
