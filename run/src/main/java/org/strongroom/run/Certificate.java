package org.strongroom.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The self-signed certificate of an instance, for localhost and loopback, valid for ten years.
 *
 * @param keystore PKCS#12 file
 * @param password its password
 */
record Certificate(Path keystore, String password) {

    /** The certificate in a directory; made at the first call. */
    static Certificate in(Path directory) {
        PrivateFiles.directory(directory);
        var certificate = new Certificate(
                directory.resolve("strongroom.p12"), PrivateFiles.secret(directory.resolve("password")));
        if (!Files.exists(certificate.keystore)) {
            certificate.make();
        }
        return certificate;
    }

    private void make() {
        var keytool = JavaCommand.java().resolveSibling("keytool").toString();
        var command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "strongroom",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1,ip:::1",
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                keystore.toString(),
                "-storepass:env",
                "STRONGROOM_STOREPASS");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("STRONGROOM_STOREPASS", password);
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StartFailure("keytool could not make a certificate: " + output.strip());
            }
        } catch (IOException e) {
            throw new StartFailure("keytool is missing: Strongroom needs a JDK.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while making a certificate.", e);
        }
    }
}
