package org.strongroom.it.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code rclone} with vendor nextcloud or owncloud, request by request. */
class RcloneRequestsIT {
    @Test
    void directoriesThatExistOrHaveNoParentAreTold() throws Exception {
        Drive drive = Drive.fresh();
        drive.expect(201, "MKCOL", "a/");
        drive.expect(405, "MKCOL", "a/");
        drive.expect(409, "MKCOL", "b/c/");
        drive.expectBody(409, "PUT", "b/c.txt", "x");
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000,'Sun, 09 Sep 2001 01:46:40 GMT'",
        "1000000000.987654321,'Sun, 09 Sep 2001 01:46:40 GMT'",
    })
    void theTimeOfAFileIsKept(String sent, String shown) throws Exception {
        Drive drive = Drive.fresh();
        HttpResponse<String> put = drive.expectBody(201, "PUT", "a.txt", "a", "X-OC-Mtime", sent);
        assertThat(Drive.header(put, "X-OC-MTime")).isEqualTo("accepted");
        Properties seen = Properties.of(drive.send("PROPFIND", "a.txt", "Depth", "0"));
        assertThat(seen.text("a.txt", "DAV:|getlastmodified")).isEqualTo(shown);
        drive.expectBody(204, "PUT", "a.txt", "a", "X-OC-Mtime", sent);
    }

    @Test
    void aWrongChecksumLeavesTheOldContent() throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", "a.txt", "abc", "OC-Checksum", "SHA1:a9993e364706816aba3e25717850c26c9cd0d89d");
        drive.expectBody(400, "PUT", "a.txt", "abd", "OC-Checksum", "SHA1:a9993e364706816aba3e25717850c26c9cd0d89d");
        drive.content("a.txt", "abc");
    }

    @Test
    void movesAndCopiesReplaceWhatIsThere() throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", "a.txt", "a");
        drive.expectBody(201, "PUT", "b.txt", "b");
        drive.expect(204, "COPY", "a.txt", "Destination", drive.url("b.txt"), "Overwrite", "T");
        drive.content("b.txt", "a");
        drive.expectBody(204, "PUT", "a.txt", "new");
        drive.expect(204, "MOVE", "a.txt", "Destination", drive.absolutePath("b.txt"), "Overwrite", "T");
        drive.content("b.txt", "new");
        drive.expect(404, "HEAD", "a.txt");
    }

    @Test
    void whatNextcloudsClientsNeedIsThere() throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", "a.txt", "abc");
        Properties seen = Properties.of(drive.sendBody(
                "PROPFIND",
                "",
                "<d:propfind xmlns:d='DAV:' xmlns:oc='http://owncloud.org/ns'><d:prop><oc:id/><oc:fileid/><oc:size/>"
                        + "<oc:permissions/><oc:checksums/></d:prop></d:propfind>",
                "Depth",
                "1"));
        String oc = "http://owncloud.org/ns|";
        assertThat(seen.text("a.txt", oc + "permissions")).contains("W");
        assertThat(seen.text("a.txt", oc + "size")).isEqualTo("3");
        assertThat(seen.text("a.txt", oc + "id")).contains(seen.text("a.txt", oc + "fileid"));
        assertThat(seen.status("a.txt", oc + "checksums")).isEqualTo(404);
    }
}
