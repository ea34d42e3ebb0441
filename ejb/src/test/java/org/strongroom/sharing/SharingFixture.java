package org.strongroom.sharing;

import org.strongroom.access.Cuts;
import org.strongroom.files.FilesFixture;
import org.strongroom.people.Register;
import org.strongroom.tree.NamePolicy;

/** The use cases of this package in a house without a container. */
public final class SharingFixture {
    private final FilesFixture house;
    private final PublicPlaces places;
    private final Authority authority;
    private final Holders holders;

    public SharingFixture(FilesFixture house) {
        this.house = house;
        places = new PublicPlaces(house.tree());
        authority = new Authority(places, house.policy());
        holders = new Holders(house.people(), house.groups(), house.tree());
    }

    public Sharing sharing() {
        return new Sharing(
                authority,
                house.grants(),
                house.policy(),
                holders,
                house.audit().trail(),
                house.database().transactions(),
                house.clock());
    }

    NumberedRefusals refusals() {
        return new NumberedRefusals(house.grants(), places, house.audit().trail());
    }

    public Directories directories() {
        return new Directories(
                house.tree(),
                places,
                house.policy(),
                house.grants(),
                holders,
                new NamePolicy(true),
                house.audit().trail(),
                house.database().transactions(),
                house.clock());
    }

    public GrantHistory history() {
        return new GrantHistory(
                authority,
                house.grants(),
                new Cuts(house.database().database()),
                holders,
                house.people(),
                house.audit().trail());
    }

    public AccessQuestions questions() {
        return new AccessQuestions(
                authority,
                house.policy(),
                house.grants(),
                holders,
                new Register(house.database().database()),
                places,
                house.audit().trail(),
                house.clock());
    }
}
