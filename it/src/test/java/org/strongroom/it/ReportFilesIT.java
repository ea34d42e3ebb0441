package org.strongroom.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a report, opened by an auditor's office programs. */
class ReportFilesIT {
    private static final String NAME = "Übersicht Q4, final.txt";
    private static final String ENCODED = "%C3%9Cbersicht%20Q4,%20final.txt";

    @TempDir
    Path desk;

    private final Product product = Product.running();
    private final Tool office = Tool.required("soffice", "libreoffice-calc-nogui libreoffice-draw-nogui");

    @BeforeEach
    void work() throws Exception {
        Dav alice = product.drive("alice");
        assertThat(alice.send("PUT", "/private/" + ENCODED, "text").statusCode())
                .isIn(201, 204);
    }

    @Test
    void aSpreadsheetOpensAndShowsTheRows() throws Exception {
        assertThat(opened(download("xlsx"), "fods")).contains("/private/alice/" + NAME);
    }

    @Test
    void thePagesOpenAndShowTheRows() throws Exception {
        assertThat(opened(download("pdf"), "fodg")).contains("Übersicht");
    }

    private Path download(String format) throws IOException, InterruptedException {
        URI report = URI.create(product.http() + "/api/v1/reports/R02?person=alice&format=" + format);
        HttpResponse<Path> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(report)
                                .header("Authorization", "Bearer " + product.bearerToken(product.person("audrey")))
                                .build(),
                        BodyHandlers.ofFile(desk.resolve("report." + format)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The file as LibreOffice writes it again, in that text format of its own. */
    private String opened(Path file, String format) throws IOException, InterruptedException {
        office.run(
                        "-env:UserInstallation=" + desk.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        desk.toString(),
                        file.toString())
                .orFail();
        return Files.readString(desk.resolve("report." + format));
    }
}
