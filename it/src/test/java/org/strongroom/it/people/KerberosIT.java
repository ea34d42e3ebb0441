package org.strongroom.it.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.it.Dav;
import org.strongroom.it.Product;
import org.strongroom.it.Tool;

/** Workstations of the company's domain sign in by their ticket, beside device passwords and tokens. */
class KerberosIT {
    @TempDir
    Path folder;

    @Test
    void aTicketOpensTheDriveOfItsPersonAndOfNobodyElse() throws Exception {
        Tool.required("curl", "curl");
        try (Kdc kdc = Kdc.in(folder);
                Product product = Product.started(Map.of(
                        "STRONGROOM_KERBEROS_KEYTAB", kdc.keytab().toString(),
                        "STRONGROOM_KERBEROS_PRINCIPAL", "HTTP/localhost@LAB.TEST",
                        "STRONGROOM_KERBEROS_CONFIG", kdc.config().toString()))) {
            Dav alice = product.drive("alice");
            assertThat(alice.send("PUT", "/private/ticket.txt", "by ticket").statusCode())
                    .isEqualTo(201);
            String file = product.dav().toString().replace("127.0.0.1", "localhost") + "/private/ticket.txt";

            assertThat(kdc.as("alice", "curl", "-s", "--negotiate", "-u", ":", file))
                    .isEqualTo("by ticket");
            assertThat(kdc.as(
                            "stranger",
                            "curl",
                            "-s",
                            "-o",
                            "/dev/null",
                            "-w",
                            "%{http_code}",
                            "--negotiate",
                            "-u",
                            ":",
                            file))
                    .isEqualTo("401");
            assertThat(alice.send("GET", "/private/ticket.txt", "").body()).isEqualTo("by ticket");

            HttpResponse<String> refused = new Dav(product.dav(), "alice", "wrong").send("GET", "/private/", "");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().allValues("WWW-Authenticate"))
                    .isEqualTo(List.of(
                            "Negotiate",
                            "Basic realm=\"Strongroom\", charset=\"UTF-8\"",
                            "Bearer realm=\"Strongroom\""));
        }
    }
}
