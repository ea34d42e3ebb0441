package org.strongroom.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.it.Dav;
import org.strongroom.it.Product;
import org.strongroom.it.Tool;

/** A mapped drive on Linux: davfs2. */
class DavfsIT {
    @TempDir
    Path folder;

    private Tool umount;
    private Path drive;
    private Dav alice;

    @BeforeEach
    void mount() throws Exception {
        Tool mount = Tool.required("mount.davfs", "davfs2");
        umount = Tool.required("umount", "mount");
        assumeTrue(Files.isReadable(Path.of("/dev/fuse")), "there is no /dev/fuse on this machine");
        assumeTrue("root".equals(System.getProperty("user.name")), "mounting needs root");
        Product.Person person = Product.running().person("alice");
        alice = Product.running().drive("alice");
        drive = Files.createDirectory(folder.resolve("drive"));
        Path secrets = Files.createFile(
                folder.resolve("secrets"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                secrets,
                "%s %s %s%n"
                        .formatted(
                                drive, person.device().login(), person.device().password()));
        Path config = Files.writeString(
                folder.resolve("davfs2.conf"),
                """
                secrets %s
                buf_size 64
                delay_upload 0
                ask_auth 0
                """
                        .formatted(secrets));
        mount.run("-o", "conf=" + config, Product.running().dav().toString(), drive.toString())
                .orFail();
    }

    @AfterEach
    void unmount() throws Exception {
        if (umount != null && drive != null) {
            umount.run(drive.toString()).orFail();
        }
    }

    @Test
    void copiesEditsRenamesAndDeletes() throws Exception {
        Path work = Files.createDirectory(drive.resolve("private").resolve("davfs"));
        Path source = Files.createDirectories(folder.resolve("source/inner"));
        Files.writeString(source.resolve("plan.txt"), "one\n");
        Files.write(source.resolve("big"), new byte[300_000]);

        Tool.required("cp", "coreutils")
                .run("-r", folder.resolve("source").toString(), work.toString())
                .orFail();
        Files.writeString(work.resolve("source/inner/plan.txt"), "two\n", StandardOpenOption.APPEND);
        Files.move(work.resolve("source/inner/plan.txt"), work.resolve("renamed.txt"));
        Files.delete(work.resolve("source/inner/big"));
        umount.run(drive.toString()).orFail();
        umount = null;

        assertThat(alice.send("GET", "/private/davfs/renamed.txt", "").body()).isEqualTo("one\ntwo\n");
        assertThat(alice.send("GET", "/private/davfs/source/inner/plan.txt", "").statusCode())
                .isEqualTo(404);
        assertThat(alice.send("GET", "/private/davfs/source/inner/big", "").statusCode())
                .isEqualTo(404);
    }
}
