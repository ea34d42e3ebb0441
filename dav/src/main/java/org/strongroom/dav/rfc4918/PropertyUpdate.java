package org.strongroom.dav.rfc4918;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strongroom.problem.ProblemException;
import org.strongroom.tree.PropertyName;

/** What a PROPPATCH asks for (RFC 4918, section 14.19): every property of every prop, in the order of the document. */
public record PropertyUpdate(List<Step> steps) {
    public PropertyUpdate {
        steps = List.copyOf(steps);
    }

    /**
     * Sets one property or removes it.
     *
     * @param xml the whole element, well-formed by itself; null to remove
     * @param text its character data; empty to remove
     */
    public record Step(PropertyName name, @Nullable String xml, String text) {
        public boolean removes() {
            return xml == null;
        }
    }

    /**
     * Reads the request body.
     *
     * @throws ProblemException with BadRequest when it is malformed, beyond the limits, or changes nothing
     */
    public static PropertyUpdate parse(byte[] body) {
        RequestXml xml = RequestXml.open(body, "propertyupdate");
        List<Step> steps = new ArrayList<>();
        while (xml.nextChild(1)) {
            boolean sets = xml.is("set");
            if (sets || xml.is("remove")) {
                readProps(xml, sets, steps);
            }
        }
        xml.finish();
        if (steps.isEmpty()) {
            throw RequestXml.bad("The propertyupdate names no property.");
        }
        return new PropertyUpdate(steps);
    }

    private static void readProps(RequestXml xml, boolean sets, List<Step> steps) {
        while (xml.nextChild(2)) {
            if (!xml.is("prop")) {
                continue;
            }
            while (xml.nextChild(3)) {
                PropertyName name = xml.name();
                if (sets) {
                    RequestXml.Fragment value = xml.copyElement();
                    steps.add(new Step(name, value.xml(), value.text().strip()));
                } else {
                    steps.add(new Step(name, null, ""));
                }
            }
        }
    }
}
