package org.strongroom.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {
    @ParameterizedTest
    @CsvSource({
        "plan.txt, PLAN.TXT",
        "re\u0301sume\u0301, RÉSUMÉ",
        "stra\u00dfe, STRASSE",
        "stra\u00dfe, stra\u1e9ee",
        "\u03c3\u03b1\u03c2, \u03a3\u0391\u03a3",
        "\ufb01le, FILE",
    })
    void namesThatDifferInCaseOrCompositionHaveOneKey(String one, String other) {
        assertThat(new Name(one).key(false)).isEqualTo(new Name(other).key(false));
    }

    @Test
    void everyLetterHasOneKeyInEachCase() {
        List<String> strays = IntStream.range(' ', 0x3000)
                .filter(Character::isLetter)
                .mapToObj(Character::toString)
                .filter(letter -> !key(letter).equals(key(letter.toUpperCase(Locale.ROOT)))
                        || !key(letter).equals(key(letter.toLowerCase(Locale.ROOT)))
                        || !key(letter).equals(key(key(letter))))
                .toList();

        assertThat(strays).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a, b", "a, \u00e4", "\u0131, i", "a, a.", "1, \u0661"})
    void otherNamesHaveOtherKeys(String one, String other) {
        assertThat(new Name(one).key(true)).isNotEqualTo(new Name(other).key(true));
    }

    @ParameterizedTest
    @CsvSource({"Plan, plan", "\u00c9, \u00e9"})
    void aCaseSensitiveDirectoryTellsThemApart(String one, String other) {
        assertThat(new Name(one).key(true)).isNotEqualTo(new Name(other).key(true));
    }

    private static String key(String text) {
        return new Name(text).key(false);
    }
}
