package org.strongroom.leaver;

import java.util.Optional;
import org.strongroom.access.Ways;
import org.strongroom.audit.AuditTrail;
import org.strongroom.device.DevicePasswords;
import org.strongroom.device.SignInFailures;
import org.strongroom.device.Workstations;
import org.strongroom.files.FilesFixture;
import org.strongroom.lock.Locks;
import org.strongroom.people.Directory;
import org.strongroom.people.Following;
import org.strongroom.persistence.Database;
import org.strongroom.persistence.Transactions;
import org.strongroom.tree.NamePolicy;

/** {@link Leavers} of a house without a container, and the keys that they end. */
public final class LeaversFixture {
    private LeaversFixture() {}

    public static Leavers leavers(FilesFixture house) {
        Database database = house.database().database();
        return new Leavers(
                new LeaverRegister(database, house.people()),
                new Directory(database, house.clock()),
                workstations(house),
                new Locks(database, house.clock()),
                house.tree(),
                new Ways(database, house.tree()),
                new NamePolicy(true),
                house.audit().trail(),
                database,
                house.database().transactions(),
                house.clock());
    }

    public static Workstations workstations(FilesFixture house) {
        Database database = house.database().database();
        return new Workstations(
                passwords(house),
                house.people(),
                new Directory(database, house.clock()),
                house.audit().trail(),
                database,
                house.database().transactions(),
                house.clock());
    }

    public static DevicePasswords passwords(FilesFixture house) {
        Database database = house.database().database();
        Transactions transactions = house.database().transactions();
        AuditTrail trail = house.audit().trail();
        return new DevicePasswords(
                house.people(),
                new Following(database, transactions, house.clock(), Optional.empty(), 480),
                new SignInFailures(trail, database, transactions, house.clock(), "node-1"),
                trail,
                database,
                transactions,
                house.clock(),
                50,
                5);
    }
}
