package org.strongroom.dav.rfc4918;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.PropertyName;

/**
 * Walks over the XML of a request body, within limits: no DOCTYPE and so no entities, and only so much depth, elements,
 * namespaces and text. Whatever is wrong raises {@link Problem.BadRequest}.
 *
 * <p>The position is on a start tag whenever a caller has it. {@link #level} of the root is 1.
 */
final class RequestXml {
    /** The longest body that is read, in bytes. */
    static final int MAX_BYTES = 64 * 1024;

    static final int MAX_DEPTH = 32;
    static final int MAX_ELEMENTS = 1000;
    static final int MAX_NAMESPACES = 100;

    /** Copied elements repeat the namespaces that surround them; that must not multiply. In characters. */
    static final int MAX_COPIED = 256 * 1024;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final Deque<Scope> scopes = new ArrayDeque<>();
    private int elements;
    private int namespaces;
    private int copied;

    /** What an element hands down to those in it. */
    private record Scope(Map<String, String> namespaces, @Nullable String language) {}

    /** An element that stands by itself, and its character data. */
    record Fragment(String xml, String text) {}

    private RequestXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Opens the body and goes to its root, which must be this element of the DAV: namespace. */
    static RequestXml open(byte[] body, String root) {
        try {
            RequestXml xml = new RequestXml(FACTORY.createXMLStreamReader(new ByteArrayInputStream(body)));
            // XML 1.1 lets in control characters, which could never be written out again.
            if ("1.1".equals(xml.reader.getVersion())) {
                throw bad("The body is XML 1.1; only 1.0 is understood.");
            }
            xml.skipTo(XMLStreamConstants.START_ELEMENT);
            if (!xml.is(root)) {
                throw bad("The body's root is not the DAV: element " + root + ".");
            }
            return xml;
        } catch (ProblemException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    static ProblemException bad(String detail) {
        return new ProblemException(new Problem.BadRequest(detail));
    }

    private static ProblemException malformed(Exception cause) {
        return new ProblemException(new Problem.BadRequest("The body is not well-formed XML."), cause);
    }

    int level() {
        return scopes.size();
    }

    PropertyName name() {
        String namespace = reader.getNamespaceURI();
        return new PropertyName(namespace == null ? "" : namespace, reader.getLocalName());
    }

    boolean is(String davName) {
        return PropertyNames.DAV.equals(reader.getNamespaceURI())
                && reader.getLocalName().equals(davName);
    }

    /** Goes to the next element directly in the one at this level, over whatever is left of the one before. */
    boolean nextChild(int level) {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT && level() == level + 1) {
                return true;
            }
            if (event == XMLStreamConstants.END_ELEMENT && level() < level) {
                return false;
            }
        }
    }

    /** Reads on to the end of the document, so that trailing rubbish is noticed. */
    void finish() {
        skipTo(XMLStreamConstants.END_DOCUMENT);
    }

    private void skipTo(int wanted) {
        int event = next();
        while (event != wanted) {
            event = next();
        }
    }

    /** Copies the present element with all that surrounds it declared in it: namespaces and xml:lang. */
    Fragment copyElement() {
        StringBuilder xml = new StringBuilder();
        StringBuilder text = new StringBuilder();
        int level = level();
        startTag(xml, true);
        copyUntilEnd(level, false, xml, text);
        return new Fragment(xml.toString(), text.toString());
    }

    /** Copies what is in the present element; each element directly in it stands by itself. */
    String copyContent() {
        StringBuilder xml = new StringBuilder();
        copyUntilEnd(level(), true, xml, new StringBuilder());
        return xml.toString();
    }

    private void copyUntilEnd(int level, boolean contentOnly, StringBuilder xml, StringBuilder text) {
        while (level() >= level) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> startTag(xml, contentOnly && level() == level + 1);
                case XMLStreamConstants.END_ELEMENT -> {
                    if (level() >= level || !contentOnly) {
                        xml.append("</").append(qualifiedName()).append('>');
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    XmlText.append(xml, reader.getText());
                    text.append(reader.getText());
                }
                default -> {
                    continue;
                }
            }
            if (copied + xml.length() > MAX_COPIED) {
                throw bad("The body's elements are too large.");
            }
        }
        copied += xml.length();
    }

    private void startTag(StringBuilder xml, boolean byItself) {
        xml.append('<').append(qualifiedName());
        Scope scope = scopes.element();
        if (byItself) {
            scope.namespaces.forEach((prefix, uri) -> declare(xml, prefix, uri));
            if (scope.language != null) {
                XmlText.appendAttribute(xml, "xml:lang", scope.language);
            }
        } else {
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                declare(xml, reader.getNamespacePrefix(i), reader.getNamespaceURI(i));
            }
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String name = reader.getAttributeLocalName(i);
            String qualified = prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
            if (!byItself || !qualified.equals("xml:lang")) {
                XmlText.appendAttribute(xml, qualified, reader.getAttributeValue(i));
            }
        }
        xml.append('>');
    }

    private static void declare(StringBuilder xml, @Nullable String prefix, @Nullable String uri) {
        boolean isDefault = prefix == null || prefix.isEmpty();
        XmlText.appendAttribute(xml, isDefault ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri);
    }

    private String qualifiedName() {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
    }

    /** The next event, counted. The parser's own exceptions are not only the declared ones. */
    private int next() {
        try {
            int event = reader.next();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw bad("The body has a DOCTYPE or an entity, which are not allowed.");
                case XMLStreamConstants.START_ELEMENT -> enter();
                case XMLStreamConstants.END_ELEMENT -> scopes.remove();
                default -> {
                    return event;
                }
            }
            return event;
        } catch (ProblemException e) {
            throw e;
        } catch (XMLStreamException | RuntimeException e) {
            throw malformed(e);
        }
    }

    private void enter() {
        elements++;
        namespaces += reader.getNamespaceCount();
        if (scopes.size() >= MAX_DEPTH || elements > MAX_ELEMENTS || namespaces > MAX_NAMESPACES) {
            throw bad("The body is too deep or has too many elements or namespaces.");
        }
        Scope outer = scopes.isEmpty() ? new Scope(Map.of(), null) : scopes.element();
        Map<String, String> inner = outer.namespaces;
        if (reader.getNamespaceCount() > 0) {
            inner = new TreeMap<>(inner);
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                String prefix = reader.getNamespacePrefix(i);
                String uri = reader.getNamespaceURI(i);
                inner.put(prefix == null ? "" : prefix, uri == null ? "" : uri);
            }
        }
        String language = reader.getAttributeValue(XMLConstants.XML_NS_URI, "lang");
        scopes.push(new Scope(inner, language == null ? outer.language : language));
    }
}
