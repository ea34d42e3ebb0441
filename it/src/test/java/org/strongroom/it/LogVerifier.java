package org.strongroom.it;

import java.io.IOException;
import java.nio.file.Path;

/** The program with which auditors verify a log, run on its own without the server. */
public final class LogVerifier {
    private LogVerifier() {}

    /** What the program says of this copy of the product's log, and how it exits. */
    public static Tool.Run verify(Path log, Product product) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("strongroom.root"), "auditlog/target/strongroom-audit-verify.jar");
        return Tool.required("java", "openjdk-17-jre-headless")
                .run(
                        "-jar",
                        jar.toString(),
                        log.toString(),
                        "--key",
                        product.auditKey().toString());
    }
}
