package org.strongroom.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

class DavParentTest {
    @Test
    void depthOneShowsTheMembers() {
        assertThat(DavParent.includesMembers("1")).isTrue();
        assertThat(DavParent.includesMembers("0")).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"infinity", "2", ""})
    void otherDepthsAreRefused(String depth) {
        assertThatThrownBy(() -> DavParent.includesMembers(depth))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.problem()).isInstanceOf(Problem.InfiniteDepth.class));
    }
}
