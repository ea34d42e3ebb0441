package org.strongroom.it.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** Word, Excel and PowerPoint, opening by address and saving in place. */
class OfficeIT {
    @Test
    void itIsToldThatItMayWrite() throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", "plan.docx", "1");
        for (String name : new String[] {"", "plan.docx"}) {
            HttpResponse<String> options =
                    drive.expect(200, "OPTIONS", name, "User-Agent", "Microsoft Office Protocol Discovery");
            assertThat(Drive.header(options, "MS-Author-Via")).isEqualTo("DAV");
            assertThat(Drive.header(options, "DAV")).isEqualTo("1, 2, 3");
            assertThat(Drive.header(options, "Allow")).contains("LOCK").contains("PUT");
        }
    }

    @Test
    void anEmptyBearerIsAskedForABetterCredential() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(Drive.root() + "/private/"))
                .header("Authorization", "Bearer")
                .method("HEAD", BodyPublishers.noBody())
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().allValues("WWW-Authenticate"))
                .containsExactly("Basic realm=\"Strongroom\", charset=\"UTF-8\"", "Bearer realm=\"Strongroom\"");
    }

    @Test
    void itsLockIsSeenByOthersRefreshedAndEnded() throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", "plan.docx", "1");
        HttpResponse<String> lock =
                drive.expectBody(200, "LOCK", "plan.docx", Locked.body("WS-114\\alice"), "Timeout", "Second-3600");
        assertThat(lock.body()).contains("WS-114\\alice").contains("<D:timeout>Second-3600</D:timeout>");
        String token = Locked.token(lock);
        assertThat(token).startsWith("urn:uuid:").hasSizeLessThan(64);

        Drive other = drive.seenBy("bob");
        HttpResponse<String> refused =
                other.expectBody(423, "LOCK", "plan.docx", Locked.body("WS-9\\bob"), "Timeout", "Second-3600");
        assertThat(refused.body()).contains("no-conflicting-lock").doesNotContain(token);
        Properties seen = Properties.of(other.send("PROPFIND", "plan.docx", "Depth", "0"));
        assertThat(seen.text("plan.docx", "DAV:|lockdiscovery"))
                .contains("WS-114\\alice")
                .doesNotContain(token);
        other.expectBody(423, "PUT", "plan.docx", "stolen", "If", "(<" + token + ">)");
        assertThat(other.send("UNLOCK", "plan.docx", "Lock-Token", "<" + token + ">")
                        .statusCode())
                .isIn(403, 409);

        HttpResponse<String> refreshed =
                drive.expect(200, "LOCK", "plan.docx", "If", "(<" + token + ">)", "Timeout", "Second-7200");
        assertThat(refreshed.body()).contains("Second-7200");
        drive.expectBody(204, "PUT", "plan.docx", "2", "If", "(<" + token + ">)");
        drive.expect(204, "UNLOCK", "plan.docx", "Lock-Token", "<" + token + ">");
        other.expectBody(204, "PUT", "plan.docx", "3");
    }

    @Test
    void theRenameShuffleOfASaveKeepsTheContent() throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", "plan.docx", "old");
        drive.expectBody(201, "PUT", "~WRD0001.tmp", "new");
        drive.expect(201, "MOVE", "plan.docx", "Destination", drive.url("~WRL0002.tmp"), "Overwrite", "F");
        drive.expect(201, "MOVE", "~WRD0001.tmp", "Destination", drive.url("plan.docx"), "Overwrite", "F");
        drive.expect(204, "DELETE", "~WRL0002.tmp");
        drive.content("plan.docx", "new");
    }

    @Test
    void itsOtherProbesAreHonestlyMissing() throws Exception {
        Drive drive = Drive.fresh();
        assertThat(drive.send("GET", "_vti_inf.html").statusCode()).isEqualTo(404);
        assertThat(drive.sendBody("POST", "_vti_bin/shtml.exe/_vti_rpc", "method=server+version")
                        .statusCode())
                .isIn(404, 405);
    }
}
