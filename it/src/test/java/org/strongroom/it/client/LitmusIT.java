package org.strongroom.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.strongroom.it.Product;
import org.strongroom.it.Tool;

/** The WebDAV test suite litmus 0.13, all of it. */
class LitmusIT {
    private static final Pattern SUMMARY = Pattern.compile("of (\\d+) tests run: (\\d+) passed, (\\d+) failed");

    /** Where litmus leaves its logs. */
    @TempDir
    Path folder;

    @Test
    void passesAllOfLitmus() throws Exception {
        Tool litmus = Tool.required("litmus", "litmus");
        Product.Person alice = Product.running().person("alice");

        Tool.Run run = litmus.run(
                folder,
                "",
                "-k",
                Product.running().dav() + "/private/",
                alice.device().login(),
                alice.device().password());

        int passed = 0;
        int tests = 0;
        Matcher summary = SUMMARY.matcher(run.output());
        while (summary.find()) {
            tests += Integer.parseInt(summary.group(1));
            passed += Integer.parseInt(summary.group(2));
        }
        assertThat(passed).as(run.output()).isEqualTo(tests).isEqualTo(104);
    }
}
