package org.strongroom.it.dav;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code kio_http}: Dolphin and the other programs of KDE. */
class KdeIT {
    private static final String ASKED = "<?xml version=\"1.0\" encoding=\"utf-8\" ?>"
            + "<D:propfind xmlns:D=\"DAV:\"><D:prop><D:creationdate/><D:getcontentlength/><D:displayname/>"
            + "<D:source/><D:getcontentlanguage/><D:getcontenttype/><D:getlastmodified/><D:getetag/>"
            + "<D:supportedlock/><D:lockdiscovery/><D:resourcetype/><D:quota-available-bytes/><D:quota-used-bytes/>"
            + "</D:prop></D:propfind>";

    @Test
    void whatIsNotKnownIsSaidToBeMissing() throws Exception {
        Drive drive = Drive.fresh();
        drive.expectBody(201, "PUT", "a.txt", "a", "Content-Type", "text/plain");
        Properties seen = Properties.of(drive.sendBody("PROPFIND", "", ASKED, "Depth", "1"));
        assertThat(seen.withStatus("a.txt", 404))
                .containsExactly(
                        "DAV:|getcontentlanguage",
                        "DAV:|quota-available-bytes",
                        "DAV:|quota-used-bytes",
                        "DAV:|source");
        assertThat(seen.withStatus("a.txt", 200)).hasSize(9);
        assertThat(seen.text("a.txt", "DAV:|getcontenttype")).isEqualTo("text/plain");
    }

    @Test
    void uploadsAsidePartAndRenames() throws Exception {
        Drive drive = Drive.fresh();
        drive.expect(201, "MKCOL", "folder");
        drive.expectBody(201, "PUT", "folder/a.txt.part", "content");
        drive.expect(
                201,
                "MOVE",
                "folder/a.txt.part",
                "Destination",
                drive.url("folder/a.txt"),
                "Overwrite",
                "T",
                "Depth",
                "infinity");
        drive.content("folder/a.txt", "content");
        drive.expect(404, "HEAD", "folder/a.txt.part");
    }
}
