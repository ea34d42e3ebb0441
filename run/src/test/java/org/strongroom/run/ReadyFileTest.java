package org.strongroom.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ReadyFileTest {
    private static final Addresses ADDRESSES = new Addresses("127.0.0.1", new Ports(8080, 8443, 9990, 8180));
    private static final Person ALICE = new Person("alice", "secret", List.of("user"), List.of("engineering"));

    @TempDir
    Path data;

    @Test
    void tellsWhatToolsNeed() throws IOException {
        write();

        var expected =
                """
                {"http": "http://127.0.0.1:8080", "https": "https://127.0.0.1:8443",
                 "dav": "http://127.0.0.1:8080/dav", "keycloak": "http://127.0.0.1:8180/realms/strongroom",
                 "people": [{"login": "alice", "password": "secret", "roles": ["user"], "groups": ["engineering"],
                             "device": {"login": "alice", "password": "device-secret"}}],
                 "pids": {"wildfly": 1, "keycloak": 2}, "data": "DATA",
                 "audit": "DATA/strongroom/audit/node-1", "auditKey": "DATA/strongroom/keys/node-1.vkey"}
                """
                        .replace("DATA", data.toString());
        assertThat(Rest.JSON.readTree(file().toFile())).isEqualTo(Rest.JSON.readTree(expected));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyItsOwnerMayReadIt() throws IOException {
        write();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void isGoneOnceDeleted() {
        write();
        new ReadyFile(data, "node-1").delete();
        new ReadyFile(data, "node-1").delete();

        assertThat(file()).doesNotExist();
    }

    private void write() {
        var people = Map.of(ALICE, new Device("alice", "device-secret"));
        new ReadyFile(data, "node-1").write(ADDRESSES, "http://127.0.0.1:8180/realms/strongroom", people, 1, 2);
    }

    private Path file() {
        return data.resolve("run/ready.json");
    }
}
