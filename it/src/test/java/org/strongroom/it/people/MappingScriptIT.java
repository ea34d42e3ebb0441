package org.strongroom.it.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.it.Browser;
import org.strongroom.it.Product;
import org.strongroom.it.Tool;

/** The Linux script, from the page to a mounted drive. */
class MappingScriptIT {
    @TempDir
    Path folder;

    private final Product product = Product.running();

    @Test
    void theScriptMountsTheDriveOnceWithoutAPasswordInIt() throws Exception {
        Tool.required("mount.davfs", "davfs2");
        assumeTrue(Files.isReadable(Path.of("/dev/fuse")), "there is no /dev/fuse on this machine");
        assumeTrue("root".equals(System.getProperty("user.name")), "mounting needs root");
        Browser browser = new Browser();
        browser.signIn(product.http().resolve("/"), product.person("alice"));
        String answer = browser.send(
                        "POST",
                        product.http().resolve("/api/v1/enrolments"),
                        "{\"name\":\"WS-mapped\",\"system\":\"Debian\",\"paths\":[\"/public/everyone\"]}")
                .body();
        JsonNode made = new ObjectMapper().readTree(answer);
        Path script = Files.writeString(
                folder.resolve("linux.sh"), made.get("scripts").get("linux.sh").asText());
        Path drive = folder.resolve("drive");
        Tool env = Tool.required("env", "coreutils");

        String output = env.run("XDG_CONFIG_HOME=" + folder, "sh", script.toString(), drive.toString())
                .orFail()
                .output();
        try {
            Files.writeString(drive.resolve("public/everyone/mapped.txt"), "by the script");
            assertThat(drive.resolve("private")).doesNotExist();
        } finally {
            Tool.required("umount", "mount").run(drive.toString()).orFail();
        }

        assertThat(output).contains("The drive is at " + drive);
        assertThat(product.drive("bob")
                        .send("GET", "/public/everyone/mapped.txt", "")
                        .body())
                .isEqualTo("by the script");
        assertThat(browser.get(product.http().resolve("/api/v1/devices")).body())
                .contains("WS-mapped", "\"firstUsed\"");
        Tool.Run again = env.run("XDG_CONFIG_HOME=" + folder, "sh", script.toString(), drive.toString());
        assertThat(again.exit()).isNotZero();
        assertThat(again.output()).contains("not good any more");
    }
}
