package org.strongroom.report;

import java.util.List;
import org.strongroom.access.AccessHistory;
import org.strongroom.access.Cuts;
import org.strongroom.audit.SignedHeads;
import org.strongroom.device.DeviceInventory;
import org.strongroom.files.FilesFixture;
import org.strongroom.leaver.LeaverRegister;
import org.strongroom.people.Memberships;
import org.strongroom.people.Register;
import org.strongroom.report.question.Sources;
import org.strongroom.report.question.Whereabouts;
import org.strongroom.tree.Ancestry;
import org.strongroom.tree.PathHistory;

/** Reports over a house without a container. */
final class TestReports {
    private TestReports() {}

    static Reports of(FilesFixture house, SignedHeads... heads) {
        return new Reports(sources(house), house.audit().trail(), house.clock(), List.of(heads));
    }

    static Sources sources(FilesFixture house) {
        Ancestry ancestry = new Ancestry(house.database().database());
        return new Sources(
                house.audit().events(),
                house.audit().groups(),
                house.audit().marks(),
                house.tree(),
                ancestry,
                house.people(),
                new Register(house.database().database()),
                new Memberships(house.database().database()),
                new DeviceInventory(house.database().database(), house.clock()),
                new LeaverRegister(house.database().database(), house.people()),
                house.policy(),
                new AccessHistory(house.grants(), new Cuts(house.database().database()), ancestry, house.tree()),
                house.groups(),
                new Whereabouts(
                        house.audit().events(),
                        house.tree(),
                        new PathHistory(house.database().database()),
                        house.people(),
                        new Register(house.database().database())));
    }
}
