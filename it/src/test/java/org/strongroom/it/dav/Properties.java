package org.strongroom.it.dav;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.Assertions;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A multistatus as a client reads it. Properties are named {@code namespace|local}. */
final class Properties {
    private final List<String> hrefs = new ArrayList<>();
    private final Map<String, Map<String, Integer>> statuses = new HashMap<>();
    private final Map<String, Map<String, Element>> values = new HashMap<>();

    static Properties of(HttpResponse<String> response) throws Exception {
        Drive.checked(207, response);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        Document document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));
        Properties properties = new Properties();
        each(document.getDocumentElement(), "response", properties::add);
        return properties;
    }

    List<String> hrefs() {
        return hrefs;
    }

    /** The status of a property of the resource whose href ends so; 0 when it is not in the answer. */
    int status(String hrefEnd, String property) {
        return statuses.get(find(hrefEnd)).getOrDefault(property, 0);
    }

    String text(String hrefEnd, String property) {
        return value(hrefEnd, property).getTextContent();
    }

    Element value(String hrefEnd, String property) {
        Map<String, Element> found = values.get(find(hrefEnd));
        Assertions.assertThat(found).containsKey(property);
        return found.get(property);
    }

    /** All properties with this status. */
    List<String> withStatus(String hrefEnd, int status) {
        return statuses.get(find(hrefEnd)).entrySet().stream()
                .filter(entry -> entry.getValue() == status)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private String find(String hrefEnd) {
        return hrefs.stream()
                .filter(href -> href.endsWith(hrefEnd))
                .findFirst()
                .orElseThrow(() -> new AssertionError(hrefEnd + " is not among " + hrefs));
    }

    private void add(Element response) {
        List<String> href = new ArrayList<>();
        each(response, "href", element -> href.add(element.getTextContent()));
        Assertions.assertThat(href).hasSize(1);
        hrefs.addAll(href);
        statuses.put(href.get(0), new HashMap<>());
        values.put(href.get(0), new HashMap<>());
        each(response, "propstat", propstat -> addPropstat(href.get(0), propstat));
    }

    private void addPropstat(String href, Element propstat) {
        List<Integer> status = new ArrayList<>();
        each(
                propstat,
                "status",
                element -> status.add(Integer.valueOf(element.getTextContent().split(" ", -1)[1])));
        Assertions.assertThat(status).hasSize(1);
        Assertions.assertThat(statuses.get(href)).doesNotContainValue(status.get(0));
        each(
                propstat,
                "prop",
                prop -> each(prop, null, property -> {
                    String name = (property.getNamespaceURI() == null ? "" : property.getNamespaceURI()) + "|"
                            + property.getLocalName();
                    statuses.get(href).put(name, status.get(0));
                    values.get(href).put(name, property);
                }));
    }

    private static void each(Element parent, String davName, Consumer<Element> action) {
        NodeList children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child instanceof Element element
                    && (davName == null
                            || "DAV:".equals(child.getNamespaceURI()) && davName.equals(child.getLocalName()))) {
                action.accept(element);
            }
        }
    }
}
