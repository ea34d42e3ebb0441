package org.strongroom.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Runs the product in the foreground: {@code ./mvnw -Prun}.
 *
 * <p>Ends with 0 never by itself: a signal stops it, and when a server ends by itself it says which and ends with 1.
 */
public final class Run {
    private final PrintStream out;

    private Run(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs until it is stopped.
     *
     * @param arguments the directory of the parent POM; settings are system properties, see {@link Settings#from}
     */
    public static void main(String[] arguments) {
        try {
            new Run(System.out).run(Settings.from(System.getProperties(), Path.of(arguments[0])));
        } catch (StartFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run(Settings settings) {
        var since = Instant.now();
        out.println("Starting WildFly and Keycloak, with all data in " + settings.data() + " ...");
        var product = StrongroomProcess.begin(settings, null);
        Runtime.getRuntime().addShutdownHook(new Thread(product::stop, "stop"));
        product.awaitReady();
        out.println(Banner.of(product.addresses(), product.keycloak().realm(), product.people()));
        out.println("Started within " + Duration.between(since, Instant.now()).toSeconds() + " s.");
        var failure = product.awaitEnd();
        if (!failure.isEmpty()) {
            throw new StartFailure(failure);
        }
    }
}
