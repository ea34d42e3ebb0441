package org.strongroom.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;
import org.strongroom.web.ServerAddress;

/** The scripts that map the drive, by their file names. Each says what it changes before it does. */
final class MappingKit {
    private static final List<String> WITH_CODE =
            List.of("linux.sh", "macos.command", "rclone.sh", "windows.cmd", "windows.ps1");
    private static final List<String> FOR_ALL = List.of("windows-domain.ps1", "linux-domain.sh");

    /** What goes into scripts of four languages unquoted is refused unless it is plain. */
    private static final Pattern PLAIN = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]+");

    private MappingKit() {}

    static JsonObject withCode(ServerAddress server, String code) {
        return scripts(WITH_CODE, server, code);
    }

    static JsonObject forAll(ServerAddress server) {
        return scripts(FOR_ALL, server, "");
    }

    private static JsonObject scripts(List<String> names, ServerAddress server, String code) {
        if (!PLAIN.matcher(server.toString()).matches()) {
            throw new ProblemException(new Problem.BadRequest("Ask by the server's plain name."));
        }
        JsonObjectBuilder scripts = Json.createObjectBuilder();
        for (String name : names) {
            scripts.add(
                    name, template(name).replace("@SERVER@", server.toString()).replace("@CODE@", code));
        }
        return scripts.build();
    }

    private static String template(String name) {
        try (InputStream file = MappingKit.class.getResourceAsStream("/mapping/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
