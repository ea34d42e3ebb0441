package org.strongroom.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.Visitor;
import org.strongroom.identity.Role;
import org.strongroom.persistence.TestDatabase;

/** R08 tells of what opens and closes accounts, groups and workstations, with what was before and is after. */
class RightsOfAccountsTest {
    @ParameterizedTest
    @EnumSource(TestDatabase.Kind.class)
    void changesOfAccountsAreChangesOfRights(TestDatabase.Kind kind) {
        FilesFixture house = FilesFixture.on(kind);
        AuditorsDesk desk = new AuditorsDesk(house);
        Visitor admin = house.someone("admin", Set.of(Role.ADMIN), Set.of());
        done(house, admin, Action.CHANGE_PERSON, "jo: new; roles user -> admin, user; leaves a; joins b, c");
        done(house, admin, Action.CHANGE_PERSON, "jo: new; groups a -> b, c; roles user -> admin, user");
        done(house, admin, Action.CHANGE_GROUP, "group /a -> /b: c");
        done(house, admin, Action.CHANGE_GROUP, "group /b: removed");
        done(house, admin, Action.REMOVE_LEAVER, "jo: standing active -> frozen; locks ended 1; groups b");
        done(house, admin, Action.REMOVE_LEAVER, "jo: standing active -> frozen; groups b; locks ended 1");
        done(house, admin, Action.RESTORE_LEAVER, "person 7");
        done(house, admin, Action.BLOCK_WORKSTATION, "3 WS -> 9 of person 7");
        done(house, admin, Action.UNBLOCK_WORKSTATION, "3 WS -> 9 of person 7");
        done(house, admin, Action.ENROL_WORKSTATION, "");

        assertThat(desk.rows(Asked.of("R08", Map.of("login", admin.person().login()))))
                .extracting(row -> row.get("action") + " | " + row.get("before") + " | " + row.get("after"))
                .containsExactly(
                        "change-person | jo: roles user; in a | jo: new; roles admin, user; in b, c",
                        "change-person | jo: groups a; roles user | jo: new; groups b, c; roles admin, user",
                        "change-group | group /a | group /b: c",
                        "change-group |  | group /b: removed",
                        "remove-leaver | jo: standing active | jo: standing frozen; locks ended 1; groups b",
                        "remove-leaver | jo: standing active | jo: standing frozen; groups b; locks ended 1",
                        "restore-leaver |  | person 7",
                        "block-workstation |  | 3 WS -> 9 of person 7",
                        "unblock-workstation | 3 WS -> 9 of person 7 | ",
                        "enrol-workstation |  | ");
    }

    private static void done(FilesFixture house, Visitor who, Action action, String words) {
        house.database().transactions().run(() -> house.audit()
                .trail()
                .recordChange(AuditEvent.done(who.caller(), action).detail(words)));
    }
}
