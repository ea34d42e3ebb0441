package org.strongroom.dav.rfc4918;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.strongroom.lock.ActiveLock;
import org.strongroom.lock.LockScope;
import org.strongroom.path.NodePath;
import org.strongroom.tree.PropertyName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class XmlOutputTest {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final XmlOutput out = new XmlOutput(() -> sent);

    @Property
    void anyTextComesOutWellFormed(@ForAll String text, @ForAll String attribute) throws Exception {
        XmlOutput any = new XmlOutput(() -> sent);
        sent.reset();
        any.raw("<a b=\"").text(attribute).raw("\">").text(text).raw("</a>").flush();
        Element element = parse().getDocumentElement();
        assertThat(element.getTextContent()).isEqualTo(allowed(text));
        assertThat(element.getAttribute("b").replaceAll("[\t\n]", " "))
                .isEqualTo(allowed(attribute).replaceAll("[\t\n]", " "));
    }

    @Test
    void supplementaryCharactersAreKept() throws Exception {
        out.raw("<a>").text("\uD83D\uDE00 é 中 \uFFFF").raw("</a>").flush();
        assertThat(parse().getDocumentElement().getTextContent()).isEqualTo("\uD83D\uDE00 é 中 \uFFFD");
    }

    @Test
    void smallOutputStaysUntilItIsAskedFor() throws IOException {
        out.raw("<a/>");
        assertThat(out.hasLeft()).isFalse();
        assertThat(new String(out.buffered(), StandardCharsets.UTF_8)).isEqualTo("<a/>");
        assertThat(sent.size()).isZero();
    }

    @Test
    void largeOutputStreams() throws Exception {
        out.raw("<a>");
        for (int i = 0; i < 10_000; i++) {
            out.text("<é中>").raw("<b/>".getBytes(StandardCharsets.UTF_8));
        }
        out.raw(("<c>" + "x".repeat(100_000) + "</c>").getBytes(StandardCharsets.UTF_8))
                .raw("</a>");
        assertThat(out.hasLeft()).isTrue();
        out.flush();
        assertThat(parse().getDocumentElement().getTextContent()).hasSize(40_000 + 100_000);
    }

    @Property
    void urlNamesAreEncodedAsPathsAre(@ForAll String text) throws IOException {
        String name = text.replaceAll("\\p{Cs}", "");
        XmlOutput any = new XmlOutput(() -> sent);
        any.urlName(name);
        assertThat(new String(any.buffered(), StandardCharsets.US_ASCII)).isEqualTo(NodePath.encode(name));
    }

    @Test
    void multistatusHasOnePropstatForEachStatus() throws Exception {
        Multistatus multistatus = new Multistatus(out);
        multistatus.response("/dav/a%20b/".getBytes(StandardCharsets.US_ASCII), "c&d", true);
        multistatus.propstat(200, xml -> xml.raw("<D:displayname>").text("c&d").raw("</D:displayname>"));
        multistatus.propstat(404, xml -> {
            xml.raw(Multistatus.emptyElement(new PropertyName("SAR:", "lastmodified")));
            xml.raw(Multistatus.emptyElement(new PropertyName("", "plain")));
            xml.raw(Multistatus.emptyElement(new PropertyName("a\"<&", "odd")));
        });
        multistatus.propstat(403, xml -> xml.raw("<D:getetag/>"), "cannot-modify-protected-property");
        multistatus.endResponse();
        multistatus.end();
        out.flush();
        Document document = parse();
        assertThat(document.getElementsByTagNameNS("DAV:", "href").item(0).getTextContent())
                .isEqualTo("/dav/a%20b/c%26d/");
        assertThat(document.getElementsByTagNameNS("DAV:", "status").item(0).getTextContent())
                .isEqualTo("HTTP/1.1 200 OK");
        assertThat(document.getElementsByTagNameNS("SAR:", "lastmodified").getLength())
                .isEqualTo(1);
        assertThat(document.getElementsByTagNameNS("a\"<&", "odd").getLength()).isEqualTo(1);
        assertThat(document.getElementsByTagName("plain").item(0).getNamespaceURI())
                .isNull();
        assertThat(document.getElementsByTagNameNS("DAV:", "cannot-modify-protected-property")
                        .getLength())
                .isEqualTo(1);
    }

    @Test
    void aLockShowsItsTokenOnlyToItsOwner() throws Exception {
        Hrefs hrefs = new Hrefs(NodePath.of("dav"), List.of("localhost"));
        ActiveLock own = new ActiveLock(
                "urn:uuid:1",
                LockScope.SHARED,
                true,
                "<x:y xmlns:x=\"urn:x\">Jo</x:y>",
                "Jo",
                NodePath.of("a b"),
                Duration.ofSeconds(90));
        ActiveLock other = new ActiveLock(
                "", LockScope.EXCLUSIVE, false, "", "Ann <ann>", NodePath.of("c"), Duration.ofSeconds(-1));
        out.raw("<D:prop xmlns:D=\"DAV:\">");
        LockXml.lockDiscovery(out, List.of(own, other), hrefs);
        out.raw("</D:prop>").flush();
        Document document = parse();
        assertThat(document.getElementsByTagNameNS("DAV:", "locktoken").getLength())
                .isEqualTo(1);
        assertThat(document.getElementsByTagNameNS("DAV:", "owner").item(0).getTextContent())
                .isEqualTo("Jo");
        assertThat(document.getElementsByTagNameNS("DAV:", "owner").item(1).getTextContent())
                .isEqualTo("Ann <ann>");
        assertThat(document.getElementsByTagNameNS("DAV:", "timeout").item(1).getTextContent())
                .isEqualTo("Second-0");
        assertThat(document.getElementsByTagNameNS("DAV:", "lockroot").item(0).getTextContent())
                .isEqualTo("/dav/a%20b");
    }

    @Test
    void errorsAreWellFormed() throws Exception {
        sent.write(ErrorXml.of("lock-token-submitted", "/dav/a", "Locked by <Jo> & co."));
        Document document = parse();
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("DAV:");
        assertThat(document.getElementsByTagNameNS("DAV:", "lock-token-submitted")
                        .item(0)
                        .getTextContent())
                .isEqualTo("/dav/a");
        assertThat(document.getElementsByTagNameNS("urn:strongroom", "detail")
                        .item(0)
                        .getTextContent())
                .isEqualTo("Locked by <Jo> & co.");
    }

    private static String allowed(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().forEach(c -> kept.appendCodePoint(isAllowed(c) ? c : 0xFFFD));
        return kept.toString();
    }

    private static boolean isAllowed(int c) {
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean noCharacter = c == 0xFFFE || c == 0xFFFF;
        return "\t\n\r".indexOf(c) >= 0 || (c >= ' ' && !surrogate && !noCharacter);
    }

    private Document parse() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(sent.toByteArray()));
    }
}
