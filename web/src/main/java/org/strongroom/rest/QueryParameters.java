package org.strongroom.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/** The parameters of an address, each given once. */
final class QueryParameters {
    private static final int PAGE = 100;
    private static final int MOST = 1000;

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

    /** Refuses a parameter that is not known. */
    static Map<String, String> of(HttpServletRequest request, Set<String> known) {
        Map<String, String> parameters = of(request);
        if (!known.containsAll(parameters.keySet())) {
            throw new ProblemException(
                    new Problem.BadRequest("There is an unknown parameter; known are " + new TreeSet<>(known) + "."));
        }
        return parameters;
    }

    /** The number that one of them is; 0 when there is none. */
    static long number(Map<String, String> parameters, String name) {
        String text = parameters.getOrDefault(name, "0");
        if (!text.matches("[0-9]{1,18}")) {
            throw new ProblemException(new Problem.BadRequest(name + " is a number."));
        }
        return Long.parseLong(text);
    }

    /**
     * How many entries a page is to have; {@value #PAGE} unless it is asked for.
     *
     * @throws ProblemException with BadRequest unless it is from 1 to {@value #MOST}
     */
    static int limit(Map<String, String> parameters) {
        return limit(parameters, PAGE);
    }

    /** The same with another size where none is asked for. */
    static int limit(Map<String, String> parameters, int otherwise) {
        long limit = parameters.containsKey("limit") ? number(parameters, "limit") : otherwise;
        if (limit < 1 || limit > MOST) {
            throw new ProblemException(new Problem.BadRequest("The limit must be from 1 to " + MOST + "."));
        }
        return (int) limit;
    }
}
