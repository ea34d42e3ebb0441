package org.strongroom.it.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** {@code gvfs/1.50}: the file manager of GNOME. */
class GvfsIT {
    @Test
    void walksUpFromWhereItMounts() throws Exception {
        Drive drive = Drive.fresh();
        String path = drive.directory();
        while (!path.isEmpty()) {
            Drive.checked(207, drive.dav().send("PROPFIND", path, "", "Depth", "0"));
            path = path.substring(0, path.lastIndexOf('/'));
        }
        Drive.checked(207, drive.dav().send("PROPFIND", "/", "", "Depth", "0"));
    }

    @Test
    void whatIsMissingIsMissing() throws Exception {
        Drive drive = Drive.fresh();
        drive.expect(404, "PROPFIND", "nothing", "Depth", "0");
        drive.expect(404, "PROPFIND", "nothing/below", "Depth", "1");
        drive.expect(404, "GET", "nothing");
        drive.expect(404, "DELETE", "nothing");
    }

    @Test
    void renamesDirectoriesWithoutASlash() throws Exception {
        Drive drive = Drive.fresh();
        drive.expect(201, "MKCOL", "old");
        drive.expectBody(201, "PUT", "old/a.txt", "a");
        drive.expect(201, "MOVE", "old", "Destination", drive.url("new"), "Overwrite", "F");
        drive.content("new/a.txt", "a");
        drive.expect(201, "MKCOL", "other");
        drive.expect(412, "MOVE", "new", "Destination", drive.url("other"), "Overwrite", "F");
        drive.expect(404, "PROPFIND", "old", "Depth", "0");
        drive.content("new/a.txt", "a");
    }

    @Test
    void createsOnlyWhatIsNotThereAndReplacesOnlyWhatItKnows() throws Exception {
        Drive drive = Drive.fresh();
        HttpResponse<String> first = drive.expectBody(201, "PUT", "a.txt", "1", "If-None-Match", "*");
        drive.expectBody(412, "PUT", "a.txt", "stolen", "If-None-Match", "*");
        HttpResponse<String> second =
                drive.expectBody(204, "PUT", "a.txt", "2", "If-Match", Drive.header(first, "ETag"));
        drive.expectBody(412, "PUT", "a.txt", "3", "If-Match", Drive.header(first, "ETag"));
        drive.expect(412, "DELETE", "a.txt", "If-Match", Drive.header(first, "ETag"));
        drive.expect(412, "MOVE", "a.txt", "If-Match", Drive.header(first, "ETag"), "Destination", drive.url("b.txt"));
        drive.content("a.txt", "2");
        assertThat(Drive.header(drive.expect(200, "HEAD", "a.txt"), "ETag")).isEqualTo(Drive.header(second, "ETag"));
    }
}
