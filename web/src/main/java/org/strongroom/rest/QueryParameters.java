package org.strongroom.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The parameters of an address, each given once. */
final class QueryParameters {
    private QueryParameters() {}

    /**
     * Decoded, by name.
     *
     * @throws ProblemException with BadRequest when one is given twice
     */
    static Map<String, String> of(HttpServletRequest request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length != 1) {
                throw new ProblemException(new Problem.BadRequest("A parameter is given more than once."));
            }
            parameters.put(name, values[0]);
        });
        return parameters;
    }

    /** The id that one of them is, taken out; 0 when there is none. */
    static long takeId(Map<String, String> parameters, String name) {
        String text = parameters.remove(name);
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new ProblemException(new Problem.BadRequest(name + " is a number."), e);
        }
    }

    /** The number that one of them is, taken out; the other number when there is none. */
    static int takeNumber(Map<String, String> parameters, String name, int otherwise) {
        String text = parameters.remove(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new ProblemException(new Problem.BadRequest(name + " is a number."), e);
        }
    }
}
