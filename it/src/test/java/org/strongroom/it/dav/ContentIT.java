package org.strongroom.it.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes as they leave: whole, in ranges, under conditions, and harmless to a browser. */
class ContentIT {
    /** Small content is in memory on its way, large is in a file. */
    @ParameterizedTest
    @ValueSource(ints = {1000, 64 * 1024, 300_000, 5_000_000})
    void rangesAreExactlyTheAskedBytes(int size) throws Exception {
        Drive drive = Drive.fresh();
        String content = IntStream.range(0, size)
                .mapToObj(i -> "0123456789ABCDEF".substring(i % 16, i % 16 + 1))
                .collect(Collectors.joining());
        drive.expectBody(201, "PUT", "a.txt", content);
        drive.content("a.txt", content);

        HttpResponse<String> middle = drive.expect(206, "GET", "a.txt", "Range", "bytes=100-199");
        assertThat(middle.body()).isEqualTo(content.substring(100, 200));
        assertThat(Drive.header(middle, "Content-Range")).isEqualTo("bytes 100-199/" + size);
        assertThat(drive.expect(206, "GET", "a.txt", "Range", "bytes=-10").body())
                .isEqualTo(content.substring(size - 10));
        assertThat(drive.expect(206, "GET", "a.txt", "Range", "bytes=" + (size - 7) + "-")
                        .body())
                .isEqualTo(content.substring(size - 7));
        assertThat(Drive.header(drive.expect(416, "GET", "a.txt", "Range", "bytes=" + size + "-"), "Content-Range"))
                .isEqualTo("bytes */" + size);
        assertThat(drive.expect(200, "GET", "a.txt", "Range", "lines=1-2").body())
                .hasSize(size);
    }

    @Test
    void severalRangesComeAsParts() throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", "a.txt", "x".repeat(5000) + "y".repeat(5000));
        HttpResponse<String> parts = drive.expect(206, "GET", "a.txt", "Range", "bytes=9990-9999,0-9,4995-5004");
        assertThat(Drive.header(parts, "Content-Type")).startsWith("multipart/byteranges; boundary=");
        assertThat(parts.body())
                .contains("\r\nContent-Range: bytes 0-9/10000\r\n\r\nxxxxxxxxxx\r\n--")
                .contains("\r\nContent-Range: bytes 4995-5004/10000\r\n\r\nxxxxxyyyyy\r\n--")
                .contains("\r\nContent-Range: bytes 9990-9999/10000\r\n\r\nyyyyyyyyyy\r\n--");
        String many =
                IntStream.range(0, 100).mapToObj(i -> i * 100 + "-" + i * 100).collect(Collectors.joining(","));
        assertThat(drive.send("GET", "a.txt", "Range", "bytes=" + many).body()).hasSizeLessThanOrEqualTo(11_000);
    }

    @Test
    void aRangeOfOtherContentIsNotSent() throws Exception {
        Drive drive = Drive.fresh();
        String tag = Drive.header(drive.expectBody(201, "PUT", "a.txt", "0123456789"), "ETag");
        drive.expect(206, "GET", "a.txt", "Range", "bytes=0-3", "If-Range", tag);
        drive.expectBody(204, "PUT", "a.txt", "9876543210");
        assertThat(drive.expect(200, "GET", "a.txt", "Range", "bytes=0-3", "If-Range", tag)
                        .body())
                .isEqualTo("9876543210");
    }

    @Test
    void whatTheClientHasIsNotSentAgain() throws Exception {
        Drive drive = Drive.fresh();
        HttpResponse<String> put = drive.expectBody(201, "PUT", "a.txt", "content");
        String tag = Drive.header(put, "ETag");
        for (String method : new String[] {"GET", "HEAD"}) {
            HttpResponse<String> same = drive.expect(304, method, "a.txt", "If-None-Match", "\"other\", W/" + tag);
            assertThat(Drive.header(same, "ETag")).isEqualTo(tag);
            drive.expect(304, method, "a.txt", "If-Modified-Since", Drive.header(put, "Last-Modified"));
            drive.expect(200, method, "a.txt", "If-None-Match", "\"other\"");
            drive.expect(412, method, "a.txt", "If-Match", "\"other\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.html,text/html,true",
        "a.svg,image/svg+xml,true",
        "a.jsp,application/octet-stream,true",
        "a.txt,text/plain,false",
        "a.png,image/png,false",
    })
    void nothingThatABrowserCouldRunIsShown(String name, String type, boolean attached) throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", name, "<script>alert(1)</script>", "Content-Type", type);
        HttpResponse<String> get = drive.expect(200, "GET", name);
        assertThat(get.body()).isEqualTo("<script>alert(1)</script>");
        assertThat(Drive.header(get, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Drive.header(get, "Content-Security-Policy")).startsWith("sandbox");
        assertThat(Drive.header(get, "Content-Disposition").startsWith("attachment"))
                .isEqualTo(attached);
    }

    @Test
    void aDirectoryIsAPageOfEscapedLinks() throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", "%3Cscript%3Ealert(1)%3C'%22&.txt", "x");
        HttpResponse<String> page = drive.expect(200, "GET", "");
        assertThat(Drive.header(page, "Content-Type")).startsWith("text/html");
        assertThat(Drive.header(page, "Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(page.body())
                .contains("&lt;script&gt;alert(1)&lt;'&quot;&amp;.txt</a>")
                .doesNotContain("<script");
        drive.expect(200, "HEAD", "");
    }

    @Test
    void listingsAreWellFormedWhateverTheNamesAndValues() throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", "%3Ca&b%3E%22'%5D%5D%3E%F0%9F%98%80%EF%BF%BF.txt", "x");
        drive.expectBody(
                207,
                "PROPPATCH",
                "%3Ca&b%3E%22'%5D%5D%3E%F0%9F%98%80%EF%BF%BF.txt",
                "<propertyupdate xmlns='DAV:'><set><prop><q:a xmlns:q='u&quot;&lt;' b='&lt;&#10;'>"
                        + "&lt;&amp;<![CDATA[</D:prop>]]>&#13;</q:a></prop></set></propertyupdate>");
        Properties seen = Properties.of(drive.send("PROPFIND", "", "Depth", "1"));
        assertThat(seen.text(".txt", "DAV:|displayname")).isEqualTo("<a&b>\"']]>\uD83D\uDE00\uFFFD.txt");
        assertThat(seen.text(".txt", "u\"<|a")).isEqualTo("<&</D:prop>\r");
        assertThat(seen.value(".txt", "u\"<|a").getAttribute("b")).isEqualTo("<\n");
    }

    @Test
    void protectedPropertiesStopTheWholePatch() throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", "a.txt", "x");
        Properties answer = Properties.of(drive.sendBody(
                "PROPPATCH",
                "a.txt",
                "<propertyupdate xmlns='DAV:'><set><prop><q:a xmlns:q='urn:q'>1</q:a><getetag>x</getetag></prop></set>"
                        + "</propertyupdate>"));
        assertThat(answer.status("a.txt", "DAV:|getetag")).isEqualTo(403);
        assertThat(answer.status("a.txt", "urn:q|a")).isEqualTo(424);
        Properties seen = Properties.of(drive.send("PROPFIND", "a.txt", "Depth", "0"));
        assertThat(seen.status("a.txt", "urn:q|a")).isZero();
    }
}
