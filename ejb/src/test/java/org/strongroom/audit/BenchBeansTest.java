package org.strongroom.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The beans that {@code bench/journal-cost.py} puts in place of the product's still fit them. */
class BenchBeansTest {
    @TempDir
    private Path classes;

    static Stream<Path> variants() throws IOException {
        return Files.list(Path.of("../bench/journal-cost")).filter(Files::isDirectory);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void compile(Path variant) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.list(variant)) {
            boolean fits = compiler.getTask(
                            complaints,
                            manager,
                            null,
                            List.of("-proc:none", "-d", classes.toString()),
                            null,
                            manager.getJavaFileObjectsFromPaths(sources.toList()))
                    .call();
            assertThat(fits).as(complaints.toString()).isTrue();
        }
    }
}
