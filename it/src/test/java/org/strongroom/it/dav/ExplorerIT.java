package org.strongroom.it.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Microsoft-WebDAV-MiniRedir/10.0}: Windows Explorer and every program on a mapped drive letter. */
class ExplorerIT {
    private static final String AGENT = "Microsoft-WebDAV-MiniRedir/10.0.19045";
    private static final String WINDOWS = "urn:schemas-microsoft-com:|";

    @Test
    void copiesANewFileWithItsTimesAndAttributes() throws Exception {
        Drive drive = Drive.fresh();
        drive.expect(404, "PROPFIND", "a%20b.txt", "Depth", "0", "User-Agent", AGENT);
        drive.expect(201, "PUT", "a%20b.txt", "User-Agent", AGENT, "Translate", "f");

        HttpResponse<String> lock = drive.expectBody(
                200, "LOCK", "a%20b.txt", Locked.body("CORP\\alice"), "Timeout", "Second-3600", "Translate", "f");
        String ifToken = "(<" + Locked.token(lock) + ">)";
        String[] withToken = {"If", ifToken, "Translate", "f"};

        Properties patched = Properties.of(drive.sendBody("PROPPATCH", "a%20b.txt", patch(), withToken));
        assertThat(patched.withStatus("b.txt", 200))
                .containsExactly(
                        WINDOWS + "Win32CreationTime",
                        WINDOWS + "Win32FileAttributes",
                        WINDOWS + "Win32LastAccessTime",
                        WINDOWS + "Win32LastModifiedTime");

        drive.expect(200, "HEAD", "a%20b.txt", "Translate", "f");
        drive.expectBody(423, "PUT", "a%20b.txt", "stolen");
        drive.expectBody(204, "PUT", "a%20b.txt", "content", withToken);
        drive.expectBody(207, "PROPPATCH", "a%20b.txt", patch(), withToken);
        drive.expect(204, "UNLOCK", "a%20b.txt", "Lock-Token", "<" + Locked.token(lock) + ">");

        Properties seen = Properties.of(drive.send("PROPFIND", "", "Depth", "1", "Translate", "f"));
        assertThat(seen.text("a%20b.txt", "DAV:|getlastmodified")).isEqualTo("Fri, 02 Jan 2026 03:04:07 GMT");
        assertThat(seen.text("a%20b.txt", "DAV:|creationdate")).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(seen.text("a%20b.txt", WINDOWS + "Win32FileAttributes")).isEqualTo("00000020");
        assertThat(seen.text("a%20b.txt", "DAV:|getcontentlength")).isEqualTo("7");
        drive.content("a%20b.txt", "content");
    }

    private static String patch() {
        return "<?xml version=\"1.0\" encoding=\"utf-8\" ?><D:propertyupdate xmlns:D=\"DAV:\""
                + " xmlns:Z=\"urn:schemas-microsoft-com:\"><D:set><D:prop>"
                + "<Z:Win32CreationTime>Fri, 02 Jan 2026 03:04:05 GMT</Z:Win32CreationTime>"
                + "<Z:Win32LastAccessTime>Fri, 02 Jan 2026 03:04:06 GMT</Z:Win32LastAccessTime>"
                + "<Z:Win32LastModifiedTime>Fri, 02 Jan 2026 03:04:07 GMT</Z:Win32LastModifiedTime>"
                + "<Z:Win32FileAttributes>00000020</Z:Win32FileAttributes></D:prop></D:set></D:propertyupdate>";
    }

    /** Even a mapped subdirectory is reached by asking from the top down. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/dav", "/dav/", "/dav/public", "/dav/public/everyone", "/dav/private"})
    void everyParentAnswersWithOrWithoutASlash(String path) throws Exception {
        HttpResponse<String> options = raw("OPTIONS", path);
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(Drive.header(options, "DAV")).contains("1").contains("2");
        assertThat(Drive.header(options, "MS-Author-Via")).isEqualTo("DAV");
        HttpResponse<String> listing = raw("PROPFIND", path);
        assertThat(Properties.of(listing).hrefs().get(0)).isEqualTo(path.endsWith("/") ? path : path + "/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop.ini", "folder.jpg", "Thumbs.db", "AutoRun.inf"})
    void whatItLooksForEverywhereIsSimplyMissing(String name) throws Exception {
        Drive.fresh().expect(404, "PROPFIND", name, "Depth", "0");
    }

    @Test
    void aDomainBeforeTheLoginIsAccepted() throws Exception {
        Drive drive = Drive.fresh();
        Drive windows = new Drive(
                new org.strongroom.it.Dav(Drive.root(), "CORP\\" + drive.login(), drive.password()),
                drive.login(),
                drive.password(),
                drive.directory());
        windows.expect(207, "PROPFIND", "", "Depth", "0");
    }

    @Test
    void lookingAtTheFreeSpaceWorksInEveryDirectory() throws Exception {
        Drive drive = Drive.fresh();
        Properties asked = Properties.of(drive.sendBody(
                "PROPFIND",
                "",
                "<propfind xmlns='DAV:'><prop><quota-available-bytes/><quota-used-bytes/></prop></propfind>",
                "Depth",
                "0"));
        assertThat(Long.parseLong(asked.text("", "DAV:|quota-available-bytes"))).isNotNegative();
        assertThat(Long.parseLong(asked.text("", "DAV:|quota-used-bytes"))).isNotNegative();
        Properties all = Properties.of(drive.send("PROPFIND", "", "Depth", "0"));
        assertThat(all.status("", "DAV:|quota-available-bytes")).isZero();
    }

    private static HttpResponse<String> raw(String method, String path) throws Exception {
        Drive drive = Drive.of("alice");
        String credentials = drive.login() + ":" + drive.password();
        HttpRequest request = HttpRequest.newBuilder(URI.create(Drive.root().resolve("/") + path.substring(1)))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes("UTF-8")))
                .header("Depth", "0")
                .header("User-Agent", AGENT)
                .method(method, BodyPublishers.noBody())
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, BodyHandlers.ofString());
    }
}
