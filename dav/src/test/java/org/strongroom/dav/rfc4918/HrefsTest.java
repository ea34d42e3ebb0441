package org.strongroom.dav.rfc4918;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.strongroom.path.NodePath;
import org.strongroom.problem.ProblemException;

class HrefsTest {
    private static final Hrefs HREFS =
            new Hrefs(NodePath.of("dav"), List.of("files.example.com", "backend.internal:8080"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/dav|/",
                "/dav/|/",
                "/d%61v/a|/a",
                "/dav//a/|/a",
                "/dav/f;v=1|/f;v=1",
                "/dav/f%3Bv=1|/f;v=1",
                "/dav/a%252Fb|/a%2Fb",
                "/dav/a+b%20c|/a+b c",
                "/dav/%E4%B8%AD|/中",
            })
    void requestPathsAreDecodedOnce(String raw, String path) {
        assertThat(HREFS.ofRequest(raw).toString()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/davx",
                "/",
                "/dav;x/a",
                "/dav/../a",
                "/dav/%2e%2e/a",
                "/dav/a%2fb",
                "/dav/a%5cb",
                "/dav/a\\b",
                "/dav/%00",
                "/dav/%zz",
                "/dav/%",
                "/dav/%ff",
                "/dav/%0a",
                "/dav/a#b",
                "/dav/a?b",
            })
    void oddRequestPathsAreRefused(String raw) {
        assertThat(statusOf(() -> HREFS.ofRequest(raw))).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dav/a%20b",
                "/dav/a%20b/",
                "http://files.example.com/dav/a%20b",
                "https://files.example.com/dav/a%20b",
                "https://files.example.com:443/dav/a%20b",
                "http://FILES.example.com:80/dav/a%20b",
                "http://jo@files.example.com/dav/a%20b",
                "http://backend.internal:8080/dav/a%20b",
                " /dav/a%20b ",
            })
    void destinationsHereAreTakenWhateverTheirScheme(String header) {
        assertThat(HREFS.ofDestination(header)).isEqualTo(NodePath.of("a b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://other.example.com/dav/a",
                "http://files.example.com:8443/dav/a",
                "ftp://files.example.com/dav/a",
                "/",
                "/web/a",
                "http://files.example.com/",
                "file:///dav/a/../b",
                "http://files.example.com.evil/dav/a",
            })
    void destinationsElsewhereAreAnotherServers(String header) {
        assertThat(statusOf(() -> HREFS.ofDestination(header))).isIn(400, 502);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "dav/a",
                "./a",
                "http://",
                "http:",
                "http:/dav/a",
                "http:///dav/a",
                "https://files.example.com",
                "//files.example.com/dav/a",
                "/dav/a b",
                "/dav/a?x",
                "/dav/a#x",
                "urn:uuid:1",
                "/dav/../a",
                "/dav/%00",
                "/dav/a%2Fb",
                "http://files.example.com?x/dav",
                "*",
            })
    void malformedDestinationsAreRefused(String header) {
        assertThat(statusOf(() -> HREFS.ofDestination(header))).isEqualTo(400);
    }

    @Test
    void rawUtf8IsReadAndNothingElse() {
        String raw = new String("/dav/中é".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(HREFS.ofDestination(raw)).isEqualTo(NodePath.of("中é"));
        assertThat(statusOf(() -> HREFS.ofDestination("/dav/\u00e9"))).isEqualTo(400);
    }

    @Test
    void aMissingDestinationIsRefused() {
        assertThat(statusOf(() -> HREFS.ofDestination(null))).isEqualTo(400);
    }

    @Property
    void everyPathIsReadBackFromItsHref(@ForAll("names") List<String> names) {
        NodePath path = NodePath.of(names.toArray(String[]::new));
        assertThat(HREFS.ofRequest(HREFS.href(path, true))).isEqualTo(path);
        assertThat(HREFS.ofDestination("http://files.example.com" + HREFS.href(path, false)))
                .isEqualTo(path);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings()
                .withCharRange(' ', '\uffff')
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(HrefsTest::isName)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static boolean isName(@Nullable String text) {
        try {
            return text != null && NodePath.of(text).depth() == 1;
        } catch (ProblemException e) {
            return false;
        }
    }

    private static int statusOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(action);
        assertThatThrownBy(action).isInstanceOf(ProblemException.class);
        return ((ProblemException) thrown).problem().status();
    }
}
