package org.strongroom.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.it.Product;
import org.strongroom.it.Tool;

/** A script for the command line client cadaver. */
class CadaverIT {
    @TempDir
    Path folder;

    @Test
    void aScriptPutsLocksMovesCopiesAndDeletes() throws Exception {
        Tool cadaver = Tool.required("cadaver", "cadaver");
        Product.Person alice = Product.running().person("alice");
        URI dav = Product.running().dav();
        Files.writeString(
                folder.resolve(".netrc"),
                "machine %s login %s password %s%n"
                        .formatted(
                                dav.getHost(),
                                alice.device().login(),
                                alice.device().password()));
        Files.writeString(folder.resolve("plan.txt"), "the plan\n");
        String script =
                """
                mkcol cadaver
                cd cadaver
                put plan.txt
                lock plan.txt
                unlock plan.txt
                copy plan.txt copy.txt
                move plan.txt moved.txt
                get moved.txt back.txt
                delete copy.txt
                ls
                quit
                """;

        Tool.Run run = cadaver.run(folder, script, Map.of("HOME", folder.toString()), dav + "/private/");

        assertThat(run.output()).contains("moved.txt").doesNotContain("failed");
        assertThat(folder.resolve("back.txt")).hasContent("the plan\n");
    }
}
