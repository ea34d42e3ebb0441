package org.strongroom.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strongroom.identity.Person;

class DirectoryRightsTest {
    @Test
    void namesItsDirectories() {
        assertThat(DirectoryRights.parse("a=rw:*;b c = r:x ;").names()).containsExactlyInAnyOrder("a", "b c");
        assertThat(DirectoryRights.parse("").names()).isEmpty();
    }

    @Test
    void rulesAddUp() {
        DirectoryRights rights = DirectoryRights.parse("a=r:*,rw:leads");

        assertThat(rights.of("a", member("staff"))).containsExactly(Right.READ);
        assertThat(rights.of("a", member("leads"))).containsExactlyInAnyOrder(Right.READ, Right.WRITE);
    }

    @Test
    void aGroupMayHaveAColonAndSlashesInItsName() {
        assertThat(DirectoryRights.parse("a=r:/org:unit/x").of("a", member("/org:unit/x")))
                .containsExactly(Right.READ);
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, nothing",
        "=rw:*, =rw:*",
        "a=, r:group",
        "a=w:*, w:*",
        "a=rw, rw",
        "a=rw:, rw:",
        "a=RW:*, RW:*",
    })
    void aSettingThatCannotBeReadIsNamed(String setting, String part) {
        assertThatThrownBy(() -> DirectoryRights.parse(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part);
    }

    private static Person member(String group) {
        return new Person(1, "s", "l", "n", Set.of(group), Set.of());
    }
}
