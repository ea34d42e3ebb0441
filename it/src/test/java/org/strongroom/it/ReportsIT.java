package org.strongroom.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An auditor's reports of what people did. */
class ReportsIT {
    private final Product product = Product.running();
    private final Reports auditor = new Reports(product, product.person("audrey"));

    @Test
    void theHistoryOfAFileFollowsItThroughTwoRenames() throws Exception {
        Dav alice = product.drive("alice");
        Dav bob = product.drive("bob");
        String folder = "/public/everyone/r01/";
        alice.send("MKCOL", folder, "");
        alice.send("PUT", folder + "first.txt", "one");
        alice.send("MOVE", folder + "first.txt", "", "Destination", "/dav" + folder + "second.txt");
        bob.send("GET", folder + "second.txt", "");
        alice.send("PUT", folder + "second.txt", "two");
        alice.send("MOVE", folder + "second.txt", "", "Destination", "/dav" + folder + "third.txt");
        bob.send("GET", folder + "third.txt", "");

        for (String name : new String[] {"first.txt", "third.txt"}) {
            assertThat(auditor.column("R01", "action", "path", folder + name))
                    .as(name)
                    .containsExactly("create", "move", "read", "modify", "move", "read");
            assertThat(auditor.column("R01", "path", "path", folder + name))
                    .startsWith(folder + "first.txt")
                    .endsWith(folder + "third.txt");
        }
    }

    @Test
    void whatWasRefusedIsReportedWithItsReason() throws Exception {
        HttpResponse<String> hidden = product.drive("alice").send("GET", "/public/finance/plan.txt", "");
        assertThat(hidden.statusCode()).isEqualTo(404);

        assertThat(auditor.column("R03", "path")).contains("/public/finance/plan.txt");
        assertThat(auditor.column("R03", "reason")).contains("not-found");
    }

    @Test
    void whereSomethingWasToGoInVainIsReported() throws Exception {
        String from = "/public/everyone/" + UUID.randomUUID();
        String to = "/public/finance/" + UUID.randomUUID();
        Dav drive = product.drive("alice");
        assertThat(drive.send("PUT", from, "x").statusCode()).isEqualTo(201);
        for (String method : List.of("MOVE", "COPY")) {
            assertThat(drive.send(method, from, "", "Destination", product.dav() + to)
                            .statusCode())
                    .isEqualTo(409);
        }

        assertThat(auditor.column("R03", "action", "below", to)).containsExactlyInAnyOrder("move", "copy");
        assertThat(auditor.column("R03", "destination", "below", from)).containsOnly(to);
    }

    @Test
    void aNameThatNoFileMayHaveIsReportedAsItWasSent() throws Exception {
        String asked = "/public/everyone/r03%0Aforged";
        assertThat(product.drive("alice").send("PUT", asked, "x").statusCode()).isEqualTo(400);

        HttpResponse<String> events = auditor.run("R02", "login", "alice", "outcome", "refused");
        assertThat(events.body().lines()).anySatisfy(line -> assertThat(line)
                .contains("\"action\":\"modify\"", "\"reason\":\"bad-name\"", "\"detail\":\"asked=/dav" + asked));
    }

    @Test
    void aGuessIsReportedUnderTheLoginThatWasTriedThrottledOrNot() throws Exception {
        String login = "nobody-" + UUID.randomUUID();
        Dav guesser = new Dav(product.dav(), "CORP\\" + login, "guess");
        for (int i = 0; i < 12; i++) {
            guesser.send("PROPFIND", "/public/everyone", "", "Depth", "0");
        }

        assertThat(auditor.column("R03", "reason", "login", login))
                .containsExactlyInAnyOrder("unauthenticated", "too-many-attempts");
        assertThat(auditor.column("R03", "path", "login", login)).containsOnly("/public/everyone");
        assertThat(auditor.column("R03", "action", "login", login)).containsOnly("list");
        assertThat(auditor.column("R13", "result", "login", login)).containsExactly("refused");
        assertThat(auditor.column("R02", "login", "login", login)).hasSize(12).containsOnly("CORP\\\\" + login);
    }

    @Test
    void aMethodThatIsNotKnownIsReportedWithItsPath() throws Exception {
        String path = "/public/everyone/" + UUID.randomUUID();
        assertThat(product.drive("alice").send("SEARCH", path, "").statusCode()).isEqualTo(405);

        assertThat(auditor.column("R03", "reason", "below", path)).containsExactly("method-not-allowed");
    }

    @Test
    void aDevicePasswordInThePlaceOfTheLoginIsOnNoRecord() throws Exception {
        String secret = product.person("bob").device().password();
        String path = "/public/everyone/" + UUID.randomUUID();
        assertThat(new Dav(product.dav(), secret, "x")
                        .send("PROPFIND", path, "", "Depth", "0")
                        .statusCode())
                .isEqualTo(401);

        assertThat(auditor.column("R03", "login", "below", path)).containsExactly("(device password)");
    }

    @Test
    void anEmployeeAndAnAdministratorAreRefusedAndThatIsReported() throws Exception {
        for (String login : new String[] {"alice", "adam"}) {
            HttpResponse<String> answer = new Reports(product, product.person(login)).run("R02", "person", "alice");
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("subject");
        }

        assertThat(auditor.column("R03", "action")).contains("run-report");
    }
}
