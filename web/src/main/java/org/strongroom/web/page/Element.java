package org.strongroom.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An HTML element. Every text and attribute value is escaped when it is written; there is no way around that. */
final class Element {
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "hr");

    private final String tag;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> content = new ArrayList<>();

    private Element(String tag) {
        this.tag = tag;
    }

    /** @param content texts and elements, in order */
    static Element of(String tag, Object... content) {
        return new Element(tag).add(content);
    }

    /** Sets an attribute. */
    Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    /** Appends texts and elements. */
    Element add(Object... more) {
        content.addAll(Arrays.asList(more));
        return this;
    }

    /** Appends elements. */
    Element addAll(List<Element> more) {
        content.addAll(more);
        return this;
    }

    @Override
    public String toString() {
        StringBuilder html = new StringBuilder();
        write(html);
        return html.toString();
    }

    private void write(StringBuilder html) {
        html.append('<').append(tag);
        attributes.forEach((name, value) -> {
            html.append(' ').append(name).append("=\"");
            escape(html, value);
            html.append('"');
        });
        html.append('>');
        if (VOID.contains(tag)) {
            return;
        }
        for (Object part : content) {
            if (part instanceof Element element) {
                element.write(html);
            } else {
                escape(html, part.toString());
            }
        }
        html.append("</").append(tag).append('>');
    }

    private static void escape(StringBuilder html, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
