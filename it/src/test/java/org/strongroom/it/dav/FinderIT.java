package org.strongroom.it.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** {@code WebDAVFS/3.0.0 (03008000) Darwin/23.6.0}: the Finder of macOS. */
class FinderIT {
    private static final String ASKED =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><D:propfind xmlns:D=\"DAV:\"><D:prop>"
                    + "<D:getlastmodified/><D:getcontentlength/><D:creationdate/><D:resourcetype/></D:prop></D:propfind>";

    @Test
    void writesANewFileInChunks() throws Exception {
        Drive drive = Drive.fresh();
        drive.expect(404, "PROPFIND", "._plan.txt", "Depth", "0");
        drive.expect(201, "PUT", "plan.txt");
        HttpResponse<String> lock = drive.expectBody(
                200,
                "LOCK",
                "plan.txt",
                Locked.body("http://www.apple.com/webdav_fs/"),
                "Depth",
                "0",
                "Timeout",
                "Second-600");
        byte[] content = "x".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> put = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        drive.dav()
                                .request(
                                        "PUT",
                                        drive.path("plan.txt"),
                                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(content)),
                                        "If",
                                        "(<" + Locked.token(lock) + ">)",
                                        "X-Expected-Entity-Length",
                                        "200000"),
                        BodyHandlers.ofString());
        Drive.checked(204, put);

        Properties seen = Properties.of(drive.sendBody("PROPFIND", "plan.txt", ASKED, "Depth", "0"));
        assertThat(seen.text("plan.txt", "DAV:|getcontentlength")).isEqualTo("200000");
        drive.expect(204, "UNLOCK", "plan.txt", "Lock-Token", "<" + Locked.token(lock) + ">");
        assertThat(drive.expect(200, "GET", "plan.txt").body()).hasSize(200_000);
    }

    @Test
    void listingsAreAsItReadsThem() throws Exception {
        Drive drive = Drive.fresh();
        drive.expect(201, "MKCOL", "folder");
        drive.expectBody(201, "PUT", "._folder", "resource fork");
        drive.expectBody(201, "PUT", ".DS_Store", "view");
        HttpResponse<String> answer = drive.sendBody("PROPFIND", "", ASKED, "Depth", "1");
        assertThat(answer.body()).doesNotContain("location>");
        Properties seen = Properties.of(answer);
        assertThat(seen.hrefs())
                .containsExactlyInAnyOrder(
                        drive.absolutePath("") + "/",
                        drive.absolutePath("folder/"),
                        drive.absolutePath("._folder"),
                        drive.absolutePath(".DS_Store"));
        Element type = seen.value("/folder/", "DAV:|resourcetype");
        assertThat(type.getChildNodes().getLength()).as("no white space").isEqualTo(1);
        assertThat(seen.value("._folder", "DAV:|resourcetype").getChildNodes().getLength())
                .isZero();
        assertThat(seen.status("/folder/", "DAV:|getcontentlength")).isEqualTo(404);
    }

    /** It decomposes names, Windows composes them: one file, and each finds it under its own spelling. */
    @Test
    void decomposedAndComposedNamesAreOne() throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", "u%CC%88ber.txt", "1");
        drive.content("%C3%BCber.txt", "1");
        drive.expectBody(204, "PUT", "%C3%BCber.txt", "2");
        drive.content("u%CC%88ber.txt", "2");
        assertThat(Properties.of(drive.send("PROPFIND", "", "Depth", "1")).hrefs())
                .hasSize(2)
                .contains(drive.absolutePath("u%CC%88ber.txt"));
    }
}
