package org.strongroom.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.it.Product;
import org.strongroom.it.Tool;

/** rclone copies a real tree in and out, and has nothing left to do the second time. */
class RcloneIT {
    private static final int ENOUGH = 5000;
    private static final List<Path> REAL_TREES = List.of(
            Path.of("/usr/share/doc"),
            Path.of("/usr/share/zoneinfo"),
            Path.of("/usr/share/perl"),
            Path.of("/usr/include"));

    @TempDir
    Path folder;

    private Tool rclone;
    private Path config;

    @BeforeEach
    void configure() throws Exception {
        rclone = Tool.required("rclone", "rclone");
        Product.Person alice = Product.running().person("alice");
        String obscured = rclone.run("obscure", alice.device().password())
                .orFail()
                .output()
                .strip();
        config = Files.writeString(
                folder.resolve("rclone.conf"),
                """
                [room]
                type = webdav
                url = %s
                vendor = nextcloud
                user = %s
                pass = %s
                """
                        .formatted(Product.running().dav(), alice.device().login(), obscured));
    }

    @Test
    void aRealTreeGoesInAndOutWithoutADifferenceAndIsNotSentTwice() throws Exception {
        int files = 0;
        for (Path tree : REAL_TREES) {
            if (files >= ENOUGH || !Files.isDirectory(tree)) {
                continue;
            }
            files += count(tree);
            String remote = "room:public/everyone/rclone/" + tree.getFileName();
            rclone("copy", tree.toString(), remote).orFail();

            rclone("check", tree.toString(), remote).orFail();
            rclone("check", "--download", tree.toString(), remote).orFail();
            Tool.Run again = rclone("sync", "-v", "--stats-one-line", tree.toString(), remote)
                    .orFail();
            assertThat(again.output()).doesNotContain("Copied (").doesNotContain("Deleted");
        }
        assertThat(files).as("files of the machine's own trees").isGreaterThanOrEqualTo(ENOUGH);

        Path back = folder.resolve("back");
        rclone("copy", "room:public/everyone/rclone/doc", back.toString()).orFail();
        Tool diff = Tool.required("diff", "diffutils");
        assertThat(count(back)).isEqualTo(count(REAL_TREES.get(0)));
        assertThat(diff.run(
                                "-rq",
                                "--no-dereference",
                                back.toString(),
                                REAL_TREES.get(0).toString())
                        .output()
                        .lines()
                        .filter(line -> !line.startsWith("Only in /usr/share/doc")))
                .isEmpty();
    }

    @Test
    void renamesAndDeletesOnTheServer() throws Exception {
        Path source = Files.createDirectories(folder.resolve("source"));
        Files.writeString(source.resolve("a; b%20c #1.txt"), "one");
        rclone("copy", source.toString(), "room:private/rclone-moves").orFail();

        rclone("moveto", "room:private/rclone-moves/a; b%20c #1.txt", "room:private/rclone-moves/\u00fc.txt")
                .orFail();
        assertThat(rclone("lsf", "room:private/rclone-moves").orFail().output()).isEqualTo("\u00fc.txt\n");
        rclone("purge", "room:private/rclone-moves").orFail();
        assertThat(rclone("lsf", "room:private").orFail().output()).doesNotContain("rclone-moves");
    }

    private Tool.Run rclone(String... arguments) throws Exception {
        return rclone.run(Stream.concat(
                        Stream.of("--config", config.toString(), "--retries", "1", "--low-level-retries", "1"),
                        Stream.of(arguments))
                .toArray(String[]::new));
    }

    private static int count(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            return (int) paths.filter(path -> Files.isRegularFile(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
                    .count();
        }
    }
}
