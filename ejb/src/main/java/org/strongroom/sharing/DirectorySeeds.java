package org.strongroom.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.strongroom.path.Name;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.SqlInsert;
import org.strongroom.persistence.SqlQuery;

/** Which directories the configuration has brought in already. */
@ApplicationScoped
public class DirectorySeeds {
    private static final SqlQuery<String> PLANTED =
            new SqlQuery<>("select name_key from configured_directory where name_key = ?", row -> row.getString(1));
    private static final SqlInsert PLANT = new SqlInsert("configured_directory", List.of("name_key"));

    private final Database database;

    @Inject
    public DirectorySeeds(Database database) {
        this.database = database;
    }

    /** Notes the name in the caller's transaction; false when it was noted before. */
    boolean plant(Name name) {
        String key = name.key(false);
        return database.call(session -> {
            boolean isNew = PLANTED.list(session, key).isEmpty();
            if (isNew) {
                PLANT.addAll(session, List.<Object[]>of(new Object[] {key}));
            }
            return isNew;
        });
    }
}
