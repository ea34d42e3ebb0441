package org.strongroom.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.strongroom.persistence.Database;

/** All device passwords that were ever made, to be read through. Changes nothing and knows no secret. */
@ApplicationScoped
public class DeviceInventory {
    private static final int PAGE = 500;

    private final Database database;
    private final InstantSource clock;

    @Inject
    public DeviceInventory(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Passes on all in the order in which they were made, in constant memory.
     *
     * @param reader says whether it wants another
     */
    public void read(Predicate<Entry> reader) {
        long last = 0;
        List<Entry> page;
        boolean wanted;
        do {
            page = page(last);
            wanted = page.stream().allMatch(reader);
            last = page.isEmpty() ? last : page.get(page.size() - 1).device().id();
        } while (wanted && page.size() == PAGE);
    }

    /** Whether any of them was made for a workstation of this label, in any case. */
    public boolean hasNamed(String label) {
        return database.call(session -> !session.createSelectionQuery(
                        "select d.id from DeviceRow d where lower(d.name) = :label", Long.class)
                .setParameter("label", label.toLowerCase(Locale.ROOT))
                .setMaxResults(1)
                .getResultList()
                .isEmpty());
    }

    private List<Entry> page(long after) {
        return database.call(session -> session.createSelectionQuery(
                        "select d from DeviceRow d where d.id > :after order by d.id", DeviceRow.class)
                .setParameter("after", after)
                .setMaxResults(PAGE)
                .getResultStream()
                .map(row -> row.toEntry(clock.instant()))
                .toList());
    }

    /**
     * A device password and whose it is.
     *
     * @param owner the person's number
     * @param revoked null while nobody has revoked it
     * @param ended when it was revoked or expired, whichever came first; null while it lives, blocked or not
     */
    public record Entry(Device device, long owner, @Nullable Instant revoked, @Nullable Instant ended) {}
}
