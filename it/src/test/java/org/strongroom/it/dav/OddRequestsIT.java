package org.strongroom.it.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client should send, and what it must not do. */
class OddRequestsIT {
    private Drive drive;

    @BeforeEach
    void makeSource() throws Exception {
        drive = Drive.fresh();
        drive.expect(201, "MKCOL", "folder");
        drive.expectBody(201, "PUT", "folder/a.txt", "a");
        drive.expectBody(201, "PUT", "target.txt", "target");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://",
                "http:",
                "target.txt",
                "./target.txt",
                "http://other.example.com/dav/public/everyone/x",
                "ftp://127.0.0.1/x",
                "/",
                "/dav/../x",
                "/dav/public/everyone/a%2Fb",
                "/dav/public/everyone/a%5Cb",
                "/dav/public/everyone/%00",
                "/dav/public/everyone/x?y",
                "/dav/public/everyone/x#y",
                "//x/dav/y",
                "*",
            })
    void oddDestinationsLeaveSourceAndTargetIntact(String destination) throws Exception {
        for (String method : List.of("MOVE", "COPY")) {
            try (RawConnection connection = new RawConnection()) {
                connection.request(
                        drive,
                        method,
                        drive.path("folder"),
                        "Destination: " + destination,
                        "Overwrite: T",
                        "Connection: close");
                assertThat(connection.rest()).matches("(?s)HTTP/1.1 (400|403|502) .*");
            }
        }
        drive.content("folder/a.txt", "a");
        drive.content("target.txt", "target");
        Properties.of(drive.dav().send("PROPFIND", "/public/everyone", "", "Depth", "0"));
    }

    @Test
    void aMoveWithoutDestinationIsRefused() throws Exception {
        drive.expect(400, "MOVE", "folder");
        drive.expect(400, "COPY", "folder");
        drive.expect(400, "MOVE", "folder", "Destination", drive.url("x"), "Overwrite", "maybe");
    }

    @Test
    void aDirectoryGoesNeitherIntoItselfNorOverItsParent() throws Exception {
        drive.expect(201, "MKCOL", "folder/inner");
        for (String method : List.of("MOVE", "COPY")) {
            for (String destination : List.of("folder", "folder/", "folder/inner/x", "")) {
                HttpResponse<String> response =
                        drive.send(method, "folder", "Destination", drive.url(destination), "Overwrite", "T");
                assertThat(response.statusCode())
                        .as("%s to %s", method, destination)
                        .isBetween(400, 499);
            }
            assertThat(drive.send(method, "folder/inner", "Destination", drive.url("folder"), "Overwrite", "T")
                            .statusCode())
                    .isBetween(400, 499);
        }
        drive.content("folder/a.txt", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/private", "/public", "/public/everyone", ""})
    void rootsStay(String path) throws Exception {
        assertThat(drive.dav().send("DELETE", path, "").statusCode()).isIn(403, 404, 405);
        assertThat(drive.dav()
                        .send("MOVE", path, "", "Destination", drive.url("x"))
                        .statusCode())
                .isBetween(400, 499);
        assertThat(drive.send("COPY", "folder", "Destination", Drive.root() + path, "Overwrite", "T")
                        .statusCode())
                .isBetween(400, 499);
        drive.content("folder/a.txt", "a");
    }

    @Test
    void aDirectoryIsNotMovedOrDeletedInPart() throws Exception {
        drive.expect(400, "DELETE", "folder", "Depth", "0");
        drive.expect(400, "MOVE", "folder", "Depth", "0", "Destination", drive.url("x"));
        drive.content("folder/a.txt", "a");
        drive.expect(201, "COPY", "folder", "Depth", "0", "Destination", drive.url("shallow"));
        drive.expect(404, "GET", "shallow/a.txt");
        drive.expect(204, "DELETE", "target.txt", "Depth", "0");
    }

    @ParameterizedTest
    @CsvSource({"f;v=1,f%3Bv=1", "f;jsessionid=1,f%3bjsessionid=1", ";,%3B"})
    void semicolonsBelongToNames(String plain, String encoded) throws Exception {
        drive.expectBody(201, "PUT", "f", "without");
        try (RawConnection connection = new RawConnection()) {
            connection
                    .request(drive, "PUT", drive.path(plain), "Content-Length: 4", "Connection: close")
                    .send("with");
            assertThat(connection.rest()).startsWith("HTTP/1.1 201");
        }
        drive.content("f", "without");
        drive.content(encoded, "with");
        assertThat(Properties.of(drive.send("PROPFIND", "", "Depth", "1")).hrefs())
                .hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../x",
                "/%2e%2e/x",
                "/a%2fb",
                "/a%2Fb",
                "/a%5cb",
                "/a%00",
                "/a%0d%0aX",
                "/%",
                "/%zz",
                "/%ff%fe",
                "/.",
                "/%c0%ae%c0%ae/x",
            })
    void oddPathsAreRefused(String path) throws Exception {
        for (String method : List.of("GET", "PROPFIND", "DELETE", "MKCOL")) {
            try (RawConnection connection = new RawConnection()) {
                connection.request(drive, method, drive.directory() + path, "Depth: 0", "Connection: close");
                assertThat(connection.rest()).as("%s %s", method, path).startsWith("HTTP/1.1 400");
            }
        }
    }

    @Test
    void whatIsDecodedOnceIsNotDecodedAgain() throws Exception {
        drive.expectBody(201, "PUT", "a%252e%252e%252fb", "twice");
        drive.content("a%252e%252e%252fb", "twice");
        assertThat(Properties.of(drive.send("PROPFIND", "", "Depth", "1")).hrefs())
                .contains(drive.absolutePath("a%252e%252e%252fb"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><propfind xmlns='DAV:'><prop><a>&x;</a></prop></propfind>",
                "<!DOCTYPE p SYSTEM 'http://127.0.0.1:1/'><propfind xmlns='DAV:'><allprop/></propfind>",
                "<propfind xmlns='DAV:'>",
                "no xml",
            })
    void badXmlIsRefused(String body) throws Exception {
        assertThat(drive.expectBody(400, "PROPFIND", "", body, "Depth", "0").body())
                .doesNotContain("root:");
        drive.expectBody(400, "PROPPATCH", "target.txt", body);
        drive.expectBody(400, "LOCK", "target.txt", body);
        drive.expectBody(400, "LOCK", "new.txt", body);
        drive.expect(404, "HEAD", "new.txt");
    }

    @Test
    void bigAndDeepXmlIsRefused() throws Exception {
        String deep = "<propfind xmlns='DAV:'><prop>" + "<a>".repeat(5000) + "</a>".repeat(5000) + "</prop></propfind>";
        drive.expectBody(400, "PROPFIND", "", deep, "Depth", "0");
        String big = "<propfind xmlns='DAV:'><prop><a>" + "x".repeat(100_000) + "</a></prop></propfind>";
        drive.expectBody(413, "PROPFIND", "", big, "Depth", "0");
    }

    @Test
    void infiniteListingsAreRefusedWithTheirReason() throws Exception {
        assertThat(drive.expect(403, "PROPFIND", "", "Depth", "infinity").body())
                .contains("propfind-finite-depth");
        drive.expect(403, "PROPFIND", "");
        drive.expect(400, "PROPFIND", "", "Depth", "2");
    }

    @Test
    void mkcolWithABodyIsRefused() throws Exception {
        drive.expectBody(415, "MKCOL", "new", "<x/>");
        drive.expect(404, "PROPFIND", "new", "Depth", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "REPORT", "SEARCH", "ACL", "BIND", "FOO"})
    void unknownMethodsAreNotAllowed(String method) throws Exception {
        HttpResponse<String> response = drive.expect(405, method, "target.txt");
        assertThat(Drive.header(response, "Allow")).contains("PROPFIND");
    }

    @Test
    void aTokenForAnotherResourceOpensNothing() throws Exception {
        HttpResponse<String> other = drive.expectBody(200, "LOCK", "target.txt", Locked.body("alice"));
        HttpResponse<String> own = drive.expectBody(200, "LOCK", "folder/a.txt", Locked.body("alice"));
        assertThat(drive.sendBody("PUT", "folder/a.txt", "x", "If", "(<" + Locked.token(other) + ">)")
                        .statusCode())
                .isIn(412, 423);
        assertThat(drive.sendBody(
                                "PUT",
                                "folder/a.txt",
                                "x",
                                "If",
                                "<http://other.example.com/dav/x> (<" + Locked.token(own) + ">)")
                        .statusCode())
                .isIn(412, 423);
        drive.expectBody(400, "PUT", "folder/a.txt", "x", "If", "(<" + "a".repeat(9000) + ":>)");
        drive.content("folder/a.txt", "a");
    }

    @Test
    void everyAnswerBearsItsRequestId() throws Exception {
        assertThat(Drive.header(drive.expect(200, "GET", "target.txt", "X-Request-Id", "it-1.A_b"), "X-Request-Id"))
                .isEqualTo("it-1.A_b");
        assertThat(Drive.header(drive.expect(404, "GET", "nothing", "X-Request-Id", "no spaces"), "X-Request-Id"))
                .matches("[A-Za-z0-9._-]{1,64}");
        assertThat(Drive.header(drive.expect(200, "OPTIONS", ""), "X-Request-Id"))
                .isNotEmpty();
    }

    @Test
    void neitherCookieNorQueryNorHeaderSignsIn() throws Exception {
        try (RawConnection connection = new RawConnection()) {
            connection.plainRequest(
                    "GET",
                    drive.path("target.txt") + "?access_token=x&sabreAction=asset",
                    "Cookie: JSESSIONID=x; OAuth_Token_Request_State=y",
                    "X-Forwarded-User: alice",
                    "Connection: close");
            assertThat(connection.rest()).startsWith("HTTP/1.1 401").doesNotContain("Set-Cookie");
        }
    }

    @Test
    void othersPlacesLookLikeMissingOnes() throws Exception {
        HttpResponse<String> foreign = drive.dav().send("PROPFIND", "/public/finance", "", "Depth", "0");
        HttpResponse<String> missing = drive.dav().send("PROPFIND", "/public/nowhere", "", "Depth", "0");
        assertThat(foreign.statusCode()).isEqualTo(404).isEqualTo(missing.statusCode());
        assertThat(foreign.body()).isEqualTo(missing.body());
        assertThat(foreign.headers().map().keySet())
                .isEqualTo(missing.headers().map().keySet());
    }
}
