package org.strongroom.it.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.strongroom.it.Dav;
import org.strongroom.it.Product;
import org.strongroom.it.Tool;

/** The journal's volume runs full: nothing is told until it has room again, and then all goes on by itself. */
class FullJournalIT {
    private static final String SECRET = "what nobody may read without a record";

    @Test
    @Timeout(300)
    void withoutRoomForARecordNoContentLeaves() throws Exception {
        Tool mount = Tool.required("mount", "mount");
        Tool umount = Tool.required("umount", "mount");
        assumeTrue("root".equals(System.getProperty("user.name")), "mounting needs root");
        try (Product product = Product.prepared(data -> smallVolume(mount, data.resolve("strongroom/audit")))) {
            Path volume = product.journal().getParent();
            try {
                Dav alice = product.drive("alice");
                assertThat(alice.send("PUT", "/private/secret.txt", SECRET).statusCode())
                        .isEqualTo(201);

                Path filler = fill(volume);
                exhaust(alice);
                for (String method : new String[] {"GET", "PROPFIND", "DELETE", "MKCOL"}) {
                    HttpResponse<String> refused = alice.send(method, "/private/secret.txt", "", "Depth", "0");
                    assertThat(refused.statusCode()).as(method).isEqualTo(503);
                    assertThat(refused.headers().firstValue("Retry-After"))
                            .as(method)
                            .isPresent();
                    assertThat(refused.body()).as(method).doesNotContain(SECRET);
                }

                Files.delete(filler);
                while (alice.send("GET", "/private/secret.txt", "").statusCode() == 503) {
                    Thread.onSpinWait();
                }
                assertThat(alice.send("GET", "/private/secret.txt", "").body()).isEqualTo(SECRET);
                assertThat(new JournalTail(product.journal()).has("\"kind\":\"gap\""))
                        .isTrue();
            } finally {
                product.killWildFly();
                umount.run("-l", volume.toString()).orFail();
            }
        }
    }

    private static void smallVolume(Tool mount, Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        mount.run("-t", "tmpfs", "-o", "size=16m,mode=700", "tmpfs", folder.toString())
                .orFail();
    }

    /** Leaves not one byte. */
    private static Path fill(Path volume) throws IOException {
        Path filler = volume.resolve("filler");
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
        return filler;
    }

    /** Reads until what the journal had room for in the space that it holds already is used up. */
    private static void exhaust(Dav alice) throws IOException, InterruptedException {
        int status;
        do {
            HttpResponse<String> answer = alice.send("GET", "/private/secret.txt", "");
            status = answer.statusCode();
            assertThat(status).isIn(200, 503);
        } while (status == 200);
    }
}
