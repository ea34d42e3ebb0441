package org.strongroom.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which process listens on a port, where the operating system lets us know (Linux, own processes). */
final class PortOwner {
    private static final String LISTENING = "0A";
    private static final Path PROC = Path.of("/proc");

    private PortOwner() {}

    /** Process name and pid, or empty when they cannot be known. */
    static Optional<String> of(int port) {
        var sockets = Stream.of("net/tcp", "net/tcp6")
                .flatMap(table -> listeningSockets(PROC.resolve(table), port))
                .map(inode -> "socket:[" + inode + "]")
                .collect(Collectors.toSet());
        return sockets.isEmpty()
                ? Optional.empty()
                : ProcessHandle.allProcesses()
                        .filter(process -> holdsOneOf(process.pid(), sockets))
                        .findFirst()
                        .map(PortOwner::describe);
    }

    private static Stream<String> listeningSockets(Path table, int port) {
        var suffix = ":%04X".formatted(port);
        return lines(table).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING))
                .map(fields -> fields[9]);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean holdsOneOf(long pid, Set<String> sockets) {
        try (var descriptors = Files.list(PROC.resolve(pid + "/fd"))) {
            return descriptors.anyMatch(descriptor -> sockets.contains(target(descriptor)));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static String describe(ProcessHandle process) {
        var command = process.info().command().map(Path::of).map(Path::getFileName);
        return "%s (pid %d)".formatted(command.map(Path::toString).orElse("a process"), process.pid());
    }
}
