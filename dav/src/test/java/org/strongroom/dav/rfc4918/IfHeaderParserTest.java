package org.strongroom.dav.rfc4918;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strongroom.condition.EntityTag;
import org.strongroom.condition.IfHeader;
import org.strongroom.condition.IfHeader.Condition;
import org.strongroom.condition.IfHeader.StateList;
import org.strongroom.condition.IfHeader.Target;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

class IfHeaderParserTest {
    private static final Hrefs HREFS = new Hrefs(NodePath.of("dav"), List.of("files.example.com:8080"));
    private static final Condition TOKEN = Condition.ofToken(false, "urn:uuid:1");

    @Test
    void withoutTheHeaderThereIsNone() {
        assertThat(IfHeaderParser.parse(null, HREFS)).isSameAs(IfHeader.NONE);
    }

    @Test
    void untaggedListsSpeakOfTheRequest() {
        assertThat(parse("(<urn:uuid:1> [\"tag\"]) (Not <DAV:no-lock>)(not [W/\"w\"])"))
                .isEqualTo(new IfHeader(List.of(
                        list(Target.OF_REQUEST, TOKEN, Condition.ofTag(false, EntityTag.strong("tag"))),
                        list(Target.OF_REQUEST, Condition.ofToken(true, "DAV:no-lock")),
                        list(Target.OF_REQUEST, Condition.ofTag(true, new EntityTag("w", true))))));
    }

    @Test
    void tagsAreUrlsOrPaths() {
        assertThat(
                        parse(
                                "<http://files.example.com:8080/dav/a%20b/> (<urn:uuid:1>) </dav/c;d>(<urn:uuid:1>)(<urn:uuid:1>)"))
                .isEqualTo(new IfHeader(List.of(
                        list(Target.of(NodePath.of("a b")), TOKEN),
                        list(Target.of(NodePath.of("c;d")), TOKEN),
                        list(Target.of(NodePath.of("c;d")), TOKEN))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://other.example.com/dav/a",
                "https://files.example.com/dav/a",
                "/web/a",
                "ftp://files.example.com:8080/dav/a"
            })
    void tagsOfOtherPlacesAreElsewhere(String tag) {
        assertThat(parse("<" + tag + "> (<urn:uuid:1>)"))
                .isEqualTo(new IfHeader(List.of(list(Target.ELSEWHERE, TOKEN))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "()",
                "(",
                "(<urn:uuid:1>",
                "<urn:uuid:1>",
                "(urn:uuid:1)",
                "(<>)",
                "(<no-scheme>)",
                "(<urn:a b>)",
                "([tag])",
                "([\"tag\")",
                "([\"tag)",
                "(Not)",
                "(Not Not <urn:a>)",
                "(<urn:a>) rubbish",
                "(<urn:a>) </dav/a> (<urn:a>)",
                "</dav/a>",
                "</dav/a> </dav/b> (<urn:a>)",
                "</dav/a> (<urn:a>) <",
                "<a/b> (<urn:a>)",
                "</dav/../x> (<urn:a>)",
                "</dav/%2f> (<urn:a>)",
                "</dav/a?q> (<urn:a>)",
                "((<urn:a>))",
                "*",
            })
    void malformedHeadersAreRefused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().status())
                .isEqualTo(400));
    }

    @Test
    void longHeadersAreRefused() {
        String longest = "(<urn:" + "a".repeat(IfHeaderParser.MAX_LENGTH - 7) + ">)";
        assertThat(parse(longest.replaceFirst("a", "")).submittedTokens()).hasSize(1);
        assertThatThrownBy(() -> parse(longest)).isInstanceOf(ProblemException.class);
    }

    @Property
    void whatIsWrittenIsRead(@ForAll("headers") IfHeader header) {
        assertThat(parse(write(header))).isEqualTo(header);
    }

    @Property
    void anyTextIsReadOrRefusedAndNothingElse(@ForAll("nearlyHeaders") String text) {
        try {
            assertThat(parse(text).lists()).isNotEmpty();
        } catch (ProblemException e) {
            assertThat(e.problem()).isInstanceOfAny(Problem.BadRequest.class, Problem.BadName.class);
        }
    }

    @Provide
    Arbitrary<String> nearlyHeaders() {
        return Arbitraries.of("(", ")", "<", ">", "[", "]", "\"", "Not", " ", "W/", "urn:a", "/dav/a", "%", "x", "\t")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<IfHeader> headers() {
        Arbitrary<Target> tags = Arbitraries.strings()
                .withChars("ab;%é\u4e2d ~+")
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .ofMaxSize(3)
                .map(names -> Target.of(NodePath.of(names.toArray(String[]::new))));
        Arbitrary<List<List<Condition>>> lists = conditions()
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        Arbitrary<IfHeader> untagged = lists.map(found -> header(Target.OF_REQUEST, found));
        return Arbitraries.oneOf(untagged, Combinators.combine(tags, lists).as(IfHeaderParserTest::header));
    }

    private static Arbitrary<Condition> conditions() {
        Arbitrary<Boolean> negated = Arbitraries.of(true, false);
        Arbitrary<String> uris =
                Arbitraries.strings().withChars("abc-0:/").ofLength(6).map(text -> "urn:" + text);
        Arbitrary<EntityTag> tags = Combinators.combine(
                        Arbitraries.strings().withChars("ab)(]<> ").ofMaxLength(6), negated)
                .as(EntityTag::new);
        return Arbitraries.oneOf(
                Combinators.combine(negated, uris).as(Condition::ofToken),
                Combinators.combine(negated, tags).as(Condition::ofTag));
    }

    private static IfHeader header(Target target, List<List<Condition>> lists) {
        return new IfHeader(
                lists.stream().map(found -> new StateList(target, found)).toList());
    }

    private static String write(IfHeader header) {
        return header.lists().stream()
                .map(list -> tagOf(list.target())
                        + list.conditions().stream()
                                .map(IfHeaderParserTest::write)
                                .collect(Collectors.joining(" ", "(", ")")))
                .collect(Collectors.joining(" "));
    }

    private static String tagOf(Target target) {
        return target.path() == null ? "" : "<" + HREFS.href(target.path(), true) + "> ";
    }

    private static String write(Condition condition) {
        String state = condition.token() == null ? "[" + condition.tag() + "]" : "<" + condition.token() + ">";
        return condition.negated() ? "Not " + state : state;
    }

    private static StateList list(Target target, Condition... conditions) {
        return new StateList(target, List.of(conditions));
    }

    private static IfHeader parse(String text) {
        return IfHeaderParser.parse(text, HREFS);
    }
}
