package org.strongroom.dav.rfc4918;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.strongroom.lock.LockScope;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.PropertyName;

class RequestBodiesTest {
    @Test
    void anEmptyPropfindAsksForAll() {
        assertThat(PropFind.parse(new byte[0])).isEqualTo(PropFind.ALL);
        assertThat(find("<allprop/>")).isEqualTo(PropFind.ALL);
    }

    @Test
    void propfindReadsNamesInAllNamespaces() {
        assertThat(find("<prop><getetag/><x:b xmlns:x='urn:x'/><c xmlns=''/></prop>"))
                .isEqualTo(new PropFind(
                        PropFind.Kind.NAMED,
                        Set.of(
                                PropertyNames.dav("getetag"),
                                new PropertyName("urn:x", "b"),
                                new PropertyName("", "c"))));
        assertThat(find("<propname/>").kind()).isEqualTo(PropFind.Kind.NAMES_ONLY);
        assertThat(find("<allprop/><include><quota-used-bytes/></include>"))
                .isEqualTo(new PropFind(PropFind.Kind.ALL, Set.of(PropertyNames.dav("quota-used-bytes"))));
    }

    @Test
    void unknownElementsAreIgnored() {
        assertThat(
                        find(
                                "<x:expired xmlns:x='urn:x'><prop><a/></prop></x:expired><prop><!-- c --><getetag><x/></getetag></prop>"))
                .isEqualTo(new PropFind(PropFind.Kind.NAMED, Set.of(PropertyNames.dav("getetag"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "rubbish",
                "<propfind xmlns='DAV:'>",
                "<propfind xmlns='DAV:'/>",
                "<propfind xmlns='DAV:'><prop/><allprop/></propfind>",
                "<propfind xmlns='DAV:'><prop/></propfind><more/>",
                "<propfind xmlns='DAV:'><prop/></propfind>rubbish",
                "<propfind xmlns='urn:other'><prop/></propfind>",
                "<propfind><prop/></propfind>",
                "<lockinfo xmlns='DAV:'/>",
                "<D:propfind xmlns:D='DAV:'><D:prop><bar:foo xmlns:bar=''/></D:prop></D:propfind>",
                "<D:propfind xmlns:D='DAV:'><D:prop><bar:foo/></D:prop></D:propfind>",
                "<!DOCTYPE propfind><propfind xmlns='DAV:'><allprop/></propfind>",
                "<!DOCTYPE p [<!ENTITY a 'b'>]><propfind xmlns='DAV:'><prop><a>&a;</a></prop></propfind>",
                "<!DOCTYPE p SYSTEM 'http://127.0.0.1:1/x.dtd'><propfind xmlns='DAV:'><allprop/></propfind>",
                "<propfind xmlns='DAV:'><prop><a>&undefined;</a></prop></propfind>",
                "<propfind xmlns='DAV:'><prop><a>\u0001</a></prop></propfind>",
                "<?xml version='1.1'?><propfind xmlns='DAV:'><prop><a>&#1;</a></prop></propfind>",
                "<?xml version='1.0' encoding='nonsense'?><propfind xmlns='DAV:'><allprop/></propfind>",
            })
    void malformedPropfindsAreRefused(String body) {
        assertThatThrownBy(() -> PropFind.parse(utf8(body))).satisfies(RequestBodiesTest::isBadRequest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32"})
    void doctypesAreRefusedInEveryEncoding(String charset) {
        String body = "<!DOCTYPE p [<!ENTITY a 'b'>]><propfind xmlns='DAV:'><allprop/></propfind>";
        assertThatThrownBy(() -> PropFind.parse(body.getBytes(Charset.forName(charset))))
                .satisfies(RequestBodiesTest::isBadRequest);
    }

    @Test
    void otherEncodingsAreRead() {
        String body = "<?xml version='1.0' encoding='UTF-16'?><propfind xmlns='DAV:'><allprop/></propfind>";
        assertThat(PropFind.parse(body.getBytes(StandardCharsets.UTF_16))).isEqualTo(PropFind.ALL);
    }

    @Test
    void depthElementsAndNamespacesAreLimited() {
        assertThat(find("<prop>" + nested(30) + "</prop>").names()).hasSize(1);
        assertThatThrownBy(() -> find("<prop>" + nested(31) + "</prop>")).satisfies(RequestBodiesTest::isBadRequest);
        assertThat(find("<prop>" + "<a/>".repeat(998) + "</prop>").names()).hasSize(1);
        assertThatThrownBy(() -> find("<prop>" + "<a/>".repeat(999) + "</prop>"))
                .satisfies(RequestBodiesTest::isBadRequest);
        assertThat(find("<prop><a " + namespaces(99) + "/></prop>").names()).hasSize(1);
        assertThatThrownBy(() -> find("<prop><a " + namespaces(100) + "/></prop>"))
                .satisfies(RequestBodiesTest::isBadRequest);
    }

    @Test
    void surroundingNamespacesDoNotMultiply() {
        String wide = IntStream.range(0, 90)
                .mapToObj(i -> "xmlns:n" + i + "='urn:" + "x".repeat(100) + "'")
                .collect(Collectors.joining(" "));
        String body = "<propertyupdate xmlns='DAV:' " + wide + "><set><prop>" + "<a/>".repeat(900)
                + "</prop></set></propertyupdate>";
        assertThatThrownBy(() -> PropertyUpdate.parse(utf8(body))).satisfies(RequestBodiesTest::isBadRequest);
    }

    @Test
    void propertyupdateKeepsEveryPropertyInOrder() {
        PropertyUpdate update = PropertyUpdate.parse(utf8("<?xml version='1.0'?>"
                + "<D:propertyupdate xmlns:D='DAV:' xmlns:Z='urn:schemas-microsoft-com:'><D:set><D:prop>"
                + "<Z:Win32CreationTime>Fri, 02 Jan 2026 03:04:05 GMT</Z:Win32CreationTime>"
                + "<Z:Win32FileAttributes> 00000020 </Z:Win32FileAttributes></D:prop></D:set>"
                + "<D:remove><D:prop><Z:Old/></D:prop></D:remove><D:set><D:prop><Z:New/></D:prop></D:set>"
                + "</D:propertyupdate>"));
        assertThat(update.steps().stream().map(step -> step.name().local() + "=" + step.text() + step.removes()))
                .containsExactly(
                        "Win32CreationTime=Fri, 02 Jan 2026 03:04:05 GMTfalse",
                        "Win32FileAttributes=00000020false",
                        "Old=true",
                        "New=false");
    }

    @Test
    void valuesAreKeptAsXmlThatStandsByItself() {
        PropertyUpdate update = PropertyUpdate.parse(
                utf8("<D:propertyupdate xmlns:D='DAV:' xmlns:x='urn:x' xml:lang='de'><D:set><D:prop>"
                        + "<x:a x:q='&lt;&quot;&#10;'>1 &lt; 2 &amp; <![CDATA[<3>]]><b xmlns='urn:b' xmlns:x='urn:y'><x:c/></b></x:a>"
                        + "</D:prop></D:set></D:propertyupdate>"));
        assertThat(update.steps().get(0).xml())
                .isEqualTo("<x:a xmlns:D=\"DAV:\" xmlns:x=\"urn:x\" xml:lang=\"de\" x:q=\"&lt;&quot;&#10;\">"
                        + "1 &lt; 2 &amp; &lt;3&gt;<b xmlns=\"urn:b\" xmlns:x=\"urn:y\"><x:c></x:c></b></x:a>");
        assertThat(update.steps().get(0).text()).isEqualTo("1 < 2 & <3>");
    }

    @Test
    void languageOfTheValueItselfWins() {
        PropertyUpdate update = PropertyUpdate.parse(utf8("<propertyupdate xmlns='DAV:' xml:lang='de'><set><prop>"
                + "<a xmlns='' xml:lang='en'>v</a></prop></set></propertyupdate>"));
        assertThat(update.steps())
                .isEqualTo(List.of(new PropertyUpdate.Step(
                        new PropertyName("", "a"), "<a xmlns=\"\" xml:lang=\"en\">v</a>", "v")));
    }

    @Test
    void propertyupdateOfNothingIsRefused() {
        assertThatThrownBy(() ->
                        PropertyUpdate.parse(utf8("<propertyupdate xmlns='DAV:'><set><prop/></set></propertyupdate>")))
                .satisfies(RequestBodiesTest::isBadRequest);
        assertThatThrownBy(() -> PropertyUpdate.parse(new byte[0])).satisfies(RequestBodiesTest::isBadRequest);
    }

    @Test
    void lockinfoKeepsItsOwner() {
        LockInfo info = LockInfo.parse(
                utf8(
                        "<D:lockinfo xmlns:D='DAV:'><D:lockscope><D:exclusive/></D:lockscope>"
                                + "<D:locktype><D:write/></D:locktype><D:owner> <D:href>PC\\jo &amp; co</D:href></D:owner></D:lockinfo>"));
        assertThat(info)
                .isEqualTo(new LockInfo(LockScope.EXCLUSIVE, " <D:href xmlns:D=\"DAV:\">PC\\jo &amp; co</D:href>"));
    }

    @Test
    void lockinfoMayBeShared() {
        assertThat(LockInfo.parse(utf8("<lockinfo xmlns='DAV:'><x/><owner/><locktype><write/></locktype>"
                        + "<lockscope><shared/></lockscope></lockinfo>")))
                .isEqualTo(new LockInfo(LockScope.SHARED, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<lockscope/><locktype><write/></locktype>",
                "<lockscope><exclusive/></lockscope>",
                "<lockscope><exclusive/></lockscope><locktype><read/></locktype>",
                "<lockscope><other/></lockscope><locktype><write/></locktype>",
                "",
            })
    void otherLocksAreRefused(String content) {
        assertThatThrownBy(() -> LockInfo.parse(utf8("<lockinfo xmlns='DAV:'>" + content + "</lockinfo>")))
                .satisfies(RequestBodiesTest::isBadRequest);
    }

    private static PropFind find(String content) {
        return PropFind.parse(utf8("<propfind xmlns='DAV:'>" + content + "</propfind>"));
    }

    private static String nested(int depth) {
        return "<a>".repeat(depth) + "</a>".repeat(depth);
    }

    private static String namespaces(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "xmlns:n" + i + "='urn:" + i + "'")
                .collect(Collectors.joining(" "));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void isBadRequest(Throwable thrown) {
        assertThat(thrown).isInstanceOf(ProblemException.class);
        assertThat(((ProblemException) thrown).problem()).isInstanceOf(Problem.BadRequest.class);
    }
}
