package org.strongroom.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

class NodePathTest {
    @ParameterizedTest
    @CsvSource({
        "/, /",
        "'', /",
        "/a/b, /a/b",
        "/a//b/, /a/b",
        "/a%20b, /a b",
        "/a+b, /a+b",
        "/a;v=1/b%3Bc, /a;v=1/b;c",
        "/100%25, /100%",
        "/%252e%252e, /%2e%2e",
        "/%2561, /%61",
        "/caf%C3%A9, /café",
        "/caf%c3%a9, /café",
        "/café, /café",
        "/%F0%9F%98%80, /😀",
        "/a?b, /a?b",
        "/a%23b, /a#b",
        "/..., /...",
        "/.git, /.git",
    })
    void isDecodedExactlyOnce(String raw, String decoded) {
        assertThat(NodePath.parse(raw)).hasToString(decoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a/../b",
                "/..",
                "/./a",
                "/%2e%2e/a",
                "/%2E",
                "/a%2Fb",
                "/a%2fb",
                "/a%5Cb",
                "/a\\b",
                "/a%00b",
                "/%00",
                "/a%0D%0Ab",
                "/a%7F",
                "/a%C2%85b"
            })
    void refusesNamesThatNoEntryMayHave(String raw) {
        assertThat(refusal(raw)).isInstanceOfSatisfying(Problem.BadName.class, bad -> assertThat(bad.asked())
                .isEqualTo(raw));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%4",
                "/%zz",
                "/a%4g",
                "/%C3",
                "/%C3%28",
                "/%FF",
                "/%C0%AF",
                "/%C0%AE%C0%AE",
                "/%E0%80%AF",
                "/%ED%A0%80",
                "/%F5%80%80%80"
            })
    void refusesBrokenAndOverlongEncodings(String raw) {
        assertThat(refusal(raw)).isInstanceOf(Problem.BadRequest.class);
    }

    @Test
    void refusesHalvesOfPairs() {
        assertThat(refusal("/a\uD83D")).isInstanceOf(Problem.BadRequest.class);
    }

    @Test
    void hasBounds() {
        assertThat(refusal("/" + "a".repeat(256))).isInstanceOf(Problem.BadName.class);
        assertThat(refusal("/a".repeat(101))).isInstanceOf(Problem.BadRequest.class);
        assertThat(refusal(("/" + "a".repeat(250)).repeat(17))).isInstanceOf(Problem.BadRequest.class);
        assertThat(NodePath.parse("/" + "a".repeat(255)).name().text()).hasSize(255);
    }

    @Test
    void hasParts() {
        NodePath path = NodePath.of("a", "b", "c");

        assertThat(path.parent()).isEqualTo(NodePath.of("a", "b"));
        assertThat(path.below(1)).isEqualTo(NodePath.of("b", "c"));
        assertThat(path.name()).hasToString("c");
        assertThat(path.depth()).isEqualTo(3);
        assertThat(NodePath.ROOT.isRoot()).isTrue();
    }

    @Property
    void whatIsEncodedIsDecodedToTheSame(@ForAll("names") List<String> names) {
        NodePath path = NodePath.of(names.toArray(String[]::new));

        assertThat(NodePath.parse(path.encoded())).isEqualTo(path);
    }

    @Property
    void anEncodedPathIsPlainAscii(@ForAll("names") List<String> names) {
        assertThat(NodePath.of(names.toArray(String[]::new)).encoded()).matches("(/[A-Za-z0-9._~%-]+)*");
    }

    @Property
    void decodingTwiceIsNeverDoneForAName(@ForAll("name") String name) {
        String twice = NodePath.encode(NodePath.encode(name));

        assertThat(NodePath.parse("/" + twice)).isEqualTo(NodePath.of(NodePath.encode(name)));
    }

    @Property
    void whateverIsSentIsAPathOrARefusal(@ForAll String raw) {
        try {
            assertThat(NodePath.parse(raw).names())
                    .allMatch(name -> !name.text().contains("/")
                            && !name.text().equals("..")
                            && name.text().indexOf('\0') < 0);
        } catch (ProblemException e) {
            assertThat(e.problem().status()).isEqualTo(400);
        }
    }

    @Provide
    Arbitrary<List<String>> names() {
        return name().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> name() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(20).filter(text -> {
            try {
                return new Name(text).text().equals(text);
            } catch (ProblemException e) {
                return false;
            }
        });
    }

    private static Problem refusal(String raw) {
        return catchThrowableOfType(ProblemException.class, () -> NodePath.parse(raw))
                .problem();
    }
}
