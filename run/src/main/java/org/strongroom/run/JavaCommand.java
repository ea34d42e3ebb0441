package org.strongroom.run;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.strongroom.run.lifeline.Lifeline;

/** The command line of a JVM like this one that runs a main class on its lifeline. */
final class JavaCommand {
    private final List<String> options = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final String classPath;

    JavaCommand(Path jar, String mainClass) {
        classPath = jar + File.pathSeparator + codeOf(Lifeline.class);
        arguments.add(Lifeline.class.getName());
        arguments.add(mainClass);
    }

    JavaCommand options(String... more) {
        options.addAll(Arrays.asList(more));
        return this;
    }

    JavaCommand opens(String... packages) {
        for (var name : packages) {
            options.add("--add-opens=" + name + "=ALL-UNNAMED");
        }
        return this;
    }

    JavaCommand exports(String... packages) {
        for (var name : packages) {
            options.add("--add-exports=" + name + "=ALL-UNNAMED");
        }
        return this;
    }

    JavaCommand arguments(String... more) {
        arguments.addAll(Arrays.asList(more));
        return this;
    }

    List<String> line() {
        var line = new ArrayList<String>();
        line.add(java().toString());
        line.addAll(options);
        line.add("-cp");
        line.add(classPath);
        line.addAll(arguments);
        return line;
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Path codeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
