package org.strongroom.it.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Cyberduck and Mountain Duck. */
class CyberduckIT {
    private static final String TIME = "Fri, 02 Jan 2026 03:04:05 GMT";

    @Test
    void setsTheTimeInItsOwnPropertyAndReadsItBack() throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", "a.txt", "a");
        String asked =
                "<propfind xmlns='DAV:'><prop><getlastmodified/><s:lastmodified xmlns:s='SAR:'/></prop></propfind>";
        Properties before = Properties.of(drive.sendBody("PROPFIND", "a.txt", asked, "Depth", "0"));
        assertThat(before.status("a.txt", "SAR:|lastmodified")).isEqualTo(404);

        drive.expectBody(
                207,
                "PROPPATCH",
                "a.txt",
                "<propertyupdate xmlns='DAV:'><set><prop><s:lastmodified xmlns:s='SAR:'>" + TIME
                        + "</s:lastmodified></prop></set></propertyupdate>");
        Properties after = Properties.of(drive.sendBody("PROPFIND", "a.txt", asked, "Depth", "0"));
        assertThat(after.text("a.txt", "SAR:|lastmodified")).isEqualTo(TIME);
        assertThat(after.text("a.txt", "DAV:|getlastmodified")).isEqualTo(TIME);
    }

    @Test
    void uploadsWithExpectContinue() throws Exception {
        Drive drive = Drive.fresh();
        HttpRequest request = HttpRequest.newBuilder(
                        drive.dav().request("PUT", drive.path("a.txt"), BodyPublishers.ofString("content")),
                        (name, value) -> true)
                .expectContinue(true)
                .build();
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        drive.content("a.txt", "content");
    }
}
