package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Role;
import org.strongroom.problem.Problem;

/** How this server does, for administrators. That it answers says that its journal takes records. */
@ApplicationScoped
public class ServerHealth {
    private final NodeJournal journal;
    private final Seals seals;
    private final AuditTrail trail;
    private final Path data;

    @Inject
    ServerHealth(
            NodeJournal journal, Seals seals, AuditTrail trail, @ConfigProperty(name = "strongroom.data") String data) {
        this.journal = journal;
        this.seals = seals;
        this.trail = trail;
        this.data = Path.of(data);
    }

    /** What is known now; on the record before this returns. To others than administrators {@link Problem.Forbidden}. */
    public Health show(Caller caller) {
        caller.require(Role.ADMIN);
        trail.record(AuditEvent.done(caller, Action.SHOW_HEALTH));
        return new Health(
                journal.node(),
                seals.state(),
                List.of(volume("data", data), volume("audit", journal.log().directory())));
    }

    private static Health.Volume volume(String name, Path directory) {
        try {
            FileStore disk = Files.getFileStore(directory);
            return new Health.Volume(name, disk.getUsableSpace(), disk.getTotalSpace());
        } catch (IOException e) {
            throw new UncheckedIOException("The disk of " + directory + " cannot be asked", e);
        }
    }
}
