package org.strongroom.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports as somebody with a bearer token pulls them. */
public final class Reports {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Product product;
    private final Product.Person person;

    public Reports(Product product, Product.Person person) {
        this.product = product;
        this.person = person;
    }

    /** The answer to a report in JSON Lines. Parameters are names and values by turns. */
    public HttpResponse<String> run(String report, String... parameters) throws IOException, InterruptedException {
        StringBuilder query = new StringBuilder("format=jsonl");
        for (int i = 0; i < parameters.length; i += 2) {
            query.append('&')
                    .append(parameters[i])
                    .append('=')
                    .append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
        }
        return http.send(
                HttpRequest.newBuilder(URI.create(product.http() + "/api/v1/reports/" + report + "?" + query))
                        .header("Authorization", "Bearer " + product.bearerToken(person))
                        .build(),
                BodyHandlers.ofString());
    }

    /** One text column of a report, row by row. */
    public List<String> column(String report, String column, String... parameters)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = run(report, parameters);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Pattern member = Pattern.compile('"' + column + "\":\"((?:[^\"\\\\]|\\\\.)*)\"");
        return answer.body()
                .lines()
                .map(member::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }
}
