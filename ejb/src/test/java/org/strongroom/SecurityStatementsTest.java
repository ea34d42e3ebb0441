package org.strongroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every security statement of {@code docs/security-statements.md} has its tests. */
class SecurityStatementsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern STATEMENT = Pattern.compile("\\| ([ARS]\\d+) \\| .* \\| (.*) \\|");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Map<String, String> classes = testClasses();
        TreeSet<String> missing = new TreeSet<>();
        for (String line : statements()) {
            Matcher test = TEST.matcher(line);
            while (test.find()) {
                String source = classes.getOrDefault(test.group(1), "");
                if (!Pattern.compile("\n    (void|Stream<DynamicTest>) " + test.group(2) + "\\(")
                        .matcher(source)
                        .find()) {
                    missing.add(test.group());
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyStatementNamesATestAndNoNumberIsTwice() throws IOException {
        List<String> numbers = statements().stream()
                .map(line -> STATEMENT.matcher(line).replaceAll("$1"))
                .toList();

        assertThat(statements()).hasSizeGreaterThan(40).allMatch(line -> TEST.matcher(line)
                .find());
        assertThat(numbers).doesNotHaveDuplicates();
    }

    private static List<String> statements() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/security-statements.md")).stream()
                .filter(line -> STATEMENT.matcher(line).matches())
                .toList();
    }

    private static Map<String, String> testClasses() throws IOException {
        Map<String, String> sources = new HashMap<>();
        for (String module : List.of("ejb", "dav", "web", "run", "it")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (Path file :
                        (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                    sources.merge(
                            file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
                }
            }
        }
        return sources;
    }
}
