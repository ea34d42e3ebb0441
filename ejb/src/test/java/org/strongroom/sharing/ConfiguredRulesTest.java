package org.strongroom.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strongroom.access.Level;

class ConfiguredRulesTest {
    @Test
    void namesItsDirectoriesAndTheirRules() {
        assertThat(ConfiguredRules.parse("a=rw:*;b c = r:x ;").byDirectory())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "a", List.of(new ConfiguredRules.Rule(Level.EDIT, "*")),
                        "b c", List.of(new ConfiguredRules.Rule(Level.VIEW, "x"))));
        assertThat(ConfiguredRules.parse("").byDirectory()).isEmpty();
    }

    @Test
    void aGroupMayHaveAColonAndSlashesInItsName() {
        assertThat(ConfiguredRules.parse("a=r:/org:unit/x").byDirectory().get("A"))
                .containsExactly(new ConfiguredRules.Rule(Level.VIEW, "/org:unit/x"));
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
        assertThatThrownBy(() -> ConfiguredRules.parse(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(part);
    }
}
