package org.strongroom.it.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** {@code davfs2/1.6.1 neon/0.32}: mounted on Linux. */
class Davfs2IT {
    @Test
    void createsAFileUnderItsLock() throws Exception {
        Drive drive = Drive.fresh();
        HttpResponse<String> lock =
                drive.expectBody(201, "LOCK", "a.txt", Locked.body("alice"), "Depth", "0", "Timeout", "Second-1800");
        String tagged = "<" + drive.url("a.txt") + "> (<" + Locked.token(lock) + ">)";

        HttpResponse<String> put = drive.expectBody(204, "PUT", "a.txt", "one", "If", tagged);
        HttpResponse<String> head = drive.expect(200, "HEAD", "a.txt");
        assertThat(Drive.header(put, "ETag")).startsWith("\"").isEqualTo(Drive.header(head, "ETag"));
        assertThat(Drive.header(put, "Last-Modified")).isNotEmpty().isEqualTo(Drive.header(head, "Last-Modified"));

        drive.expectBody(204, "PUT", "a.txt", "two", "If", tagged, "If-Match", Drive.header(put, "ETag"));
        drive.expect(200, "LOCK", "a.txt", "If", "(<" + Locked.token(lock) + ">)", "Timeout", "Second-1800");
        drive.expect(204, "UNLOCK", "a.txt", "Lock-Token", "<" + Locked.token(lock) + ">");
        drive.content("a.txt", "two");
    }

    /** A weak or an older tag here would lose its next write. */
    @Test
    void theTagIsStrongInTheVerySecondOfTheWrite() throws Exception {
        Drive drive = Drive.fresh();
        String tag = "";
        for (int i = 0; i < 5; i++) {
            String[] headers = tag.isEmpty() ? new String[] {"If-None-Match", "*"} : new String[] {"If-Match", tag};
            HttpResponse<String> put = drive.sendBody("PUT", "a.txt", "version " + i, headers);
            assertThat(put.statusCode()).isEqualTo(i == 0 ? 201 : 204);
            tag = Drive.header(put, "ETag");
        }
        drive.content("a.txt", "version 4");
    }

    @Test
    void itsOwnPropertyIsKept() throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", "a.sh", "#!/bin/sh");
        drive.expectBody(
                207,
                "PROPPATCH",
                "a.sh",
                "<D:propertyupdate xmlns:D=\"DAV:\"><D:set><D:prop>"
                        + "<executable xmlns=\"http://apache.org/dav/props/\">T</executable>"
                        + "</D:prop></D:set></D:propertyupdate>");
        Properties seen = Properties.of(drive.send("PROPFIND", "", "Depth", "1"));
        assertThat(seen.text("a.sh", "http://apache.org/dav/props/|executable")).isEqualTo("T");
    }

    @Test
    void aLockOnADirectoryCoversWhatIsInIt() throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", "a.txt", "1");
        HttpResponse<String> lock = drive.expectBody(200, "LOCK", "", Locked.body("alice"), "Depth", "infinity");
        drive.expectBody(423, "PUT", "a.txt", "2");
        drive.expectBody(423, "PUT", "b.txt", "2");
        drive.expectBody(204, "PUT", "a.txt", "2", "If", "<" + drive.url("") + "> (<" + Locked.token(lock) + ">)");
        drive.expectBody(201, "PUT", "b.txt", "2", "If", "(<" + Locked.token(lock) + ">)");
        drive.expect(204, "UNLOCK", "", "Lock-Token", "<" + Locked.token(lock) + ">");
    }
}
