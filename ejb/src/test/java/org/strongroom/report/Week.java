package org.strongroom.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.strongroom.access.Level;
import org.strongroom.access.Principal;
import org.strongroom.access.Terms;
import org.strongroom.audit.Action;
import org.strongroom.condition.IfHeader;
import org.strongroom.condition.IfHeader.Condition;
import org.strongroom.condition.IfHeader.StateList;
import org.strongroom.condition.IfHeader.Target;
import org.strongroom.condition.Preconditions;
import org.strongroom.device.DevicePasswords;
import org.strongroom.device.DeviceRequest;
import org.strongroom.device.IssuedDevice;
import org.strongroom.device.SignInFailures;
import org.strongroom.files.FilesFixture;
import org.strongroom.files.PropertyPatch;
import org.strongroom.files.Visitor;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;
import org.strongroom.identity.Role;
import org.strongroom.identity.Scope;
import org.strongroom.path.NodePath;
import org.strongroom.people.Following;
import org.strongroom.persistence.TestDatabase;
import org.strongroom.problem.Problem;
import org.strongroom.report.format.Format;
import org.strongroom.report.search.EventSearch;
import org.strongroom.sharing.HolderWish;
import org.strongroom.sharing.SharingFixture;

/**
 * The first week of March 2026 in a small house. Alice and Erin are engineers, Erin reads finance too, Bob keeps its
 * accounts, Carol audits, Dora administers. What they do is told day by day below.
 */
final class Week {
    private static final NodePath ENGINEERING = NodePath.of("public", "engineering");
    private static final NodePath PLANS = ENGINEERING.child("plans");
    private static final NodePath FINANCE = NodePath.of("public", "finance");

    private final TestDatabase database;
    private final StepClock clock = new StepClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final FilesFixture house;
    private final Map<String, Visitor> people = new TreeMap<>();
    private IssuedDevice device;

    private Week(TestDatabase database, Path folder) throws IOException {
        this.database = database;
        house = FilesFixture.alone(database, Files.createDirectories(folder), clock);
        add("alice", Role.USER, "WS-1", "10.1.0.5", "engineers");
        add("bob", Role.USER, "WS-2", "10.2.0.9", "accountants");
        add("erin", Role.USER, "WS-5", "2001:db8:0:0:0:0:0:7", "engineers", "readers");
        add("carol", Role.AUDITOR, "", "10.3.0.1", "auditing");
        add("dora", Role.ADMIN, "WS-0", "10.0.0.1");
        monday();
        tuesday();
        wednesday();
        thursday();
        device = friday();
        saturday();
        clock.set("2026-03-09T08:00:00Z");
    }

    static Week lived(TestDatabase database, Path folder) {
        try {
            return new Week(database, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Explorer writes a new file; a colleague reads it; somebody else may not even see it. */
    private void monday() {
        clock.set("2026-03-02T09:00:00Z");
        Visitor alice = people.get("alice");
        alice.makeDirectory(PLANS);
        NodePath file = PLANS.child("a.txt");
        alice.put(file, "");
        String token = alice.lock(file, false);
        PropertyPatch times = new PropertyPatch(List.of(), null, Instant.parse("2026-03-01T00:00:00Z"));
        alice.change(file, times, showing(token));
        alice.open(file);
        alice.put(file, "content", showing(token));
        alice.change(file, times, showing(token));
        alice.unlock(file, token);
        people.get("erin").open(file);
        refused("bob", Action.READ, file, new Problem.NotFound());
        refused("bob", Action.READ, file, new Problem.NotFound());
    }

    /** Word saves; the Finder and Explorer leave and look for their own. */
    private void tuesday() {
        clock.set("2026-03-03T09:00:00Z");
        Visitor alice = people.get("alice");
        alice.put(ENGINEERING.child("b.docx"), "old");
        clock.set("2026-03-03T10:00:00Z");
        alice.put(ENGINEERING.child("~WRD0001.tmp"), "new text");
        alice.move(ENGINEERING.child("b.docx"), ENGINEERING.child("~WRL0002.tmp"), false);
        alice.move(ENGINEERING.child("~WRD0001.tmp"), ENGINEERING.child("b.docx"), false);
        alice.delete(ENGINEERING.child("~WRL0002.tmp"));
        clock.set("2026-03-03T11:00:00Z");
        alice.put(ENGINEERING.child("._b.docx"), "resource fork");
        for (int i = 0; i < 3; i++) {
            refused("alice", Action.LIST, ENGINEERING.child("Desktop.ini"), new Problem.NotFound());
        }
    }

    /** A directory gets another name, a file goes; Dora becomes a reader until Saturday. */
    private void wednesday() {
        clock.set("2026-03-04T09:00:00Z");
        joins("dora", Set.of("readers"));
        people.get("alice").move(PLANS, ENGINEERING.child("archive"), false);
        people.get("alice").delete(ENGINEERING.child("b.docx"));
    }

    /** Bob keeps his accounts; Erin may read them, and no more. */
    private void thursday() {
        clock.set("2026-03-05T10:00:00Z");
        Visitor bob = people.get("bob");
        bob.put(FINANCE.child("sheet.xlsx"), "1;2");
        bob.open(FINANCE.child("sheet.xlsx"));
        bob.put(NodePath.of("private", "own.txt"), "mine");
        refused("erin", Action.DELETE, FINANCE.child("sheet.xlsx"), new Problem.Forbidden("no"));
    }

    /** Engineers get to see what finance has; Alice makes a key; Carol audits; a stranger tries passwords. */
    private IssuedDevice friday() {
        clock.set("2026-03-06T08:00:00Z");
        Reports reports = TestReports.of(house);
        reports.run(
                auditor().caller(),
                "R03",
                Map.of("from", "2026-03-02", "until", "2026-03-05"),
                Delivery.file(Format.CSV));
        new EventSearch(TestReports.sources(house), house.audit().trail(), clock)
                .page(auditor().caller(), Map.of("login", login("bob")));
        IssuedDevice issued = passwords().issue(inTheBrowser("alice"), DeviceRequest.named("WS-9"));
        new SharingFixture(house)
                .sharing()
                .grant(
                        people.get("dora").caller(),
                        FINANCE,
                        new HolderWish(Principal.Kind.GROUP, 0, "engineers"),
                        new Terms(Level.LIST, null, "plan the year"),
                        Preconditions.NONE);
        Problem unknown = new Problem.Unauthenticated("Who are you?");
        claims("", unknown, unknown, unknown);
        claims(
                "CORP\\" + login("bob").toUpperCase(Locale.ROOT),
                unknown,
                unknown,
                new Problem.TooManyAttempts(Duration.ZERO));
        claims("ghost", unknown);
        return issued;
    }

    /** Dora puts up a notice and reads no more; Alice clears up and gives her key back. */
    private void saturday() {
        clock.set("2026-03-07T12:00:00Z");
        joins("dora", Set.of());
        people.get("dora").put(NodePath.of("public", "everyone", "notice.txt"), "closed on Sunday");
        people.get("alice").put(NodePath.of("private", "own.txt"), "mine");
        clearsUp(people.get("alice"), NodePath.of("public", "everyone", "old"));
        house.audit().events().catchUp();
        passwords().revoke(inTheBrowser("alice"), device.id());
    }

    FilesFixture house() {
        return house;
    }

    StepClock clock() {
        return clock;
    }

    Visitor auditor() {
        return people.get("carol");
    }

    Visitor person(String name) {
        return people.get(name);
    }

    String login(String name) {
        return people.get(name).person().login();
    }

    /** The number of the key that Alice made and gave back. */
    long device() {
        return device.id();
    }

    void close() {
        database.close();
    }

    private void add(String name, Role role, String workstation, String address, String... groups) {
        String protocol = role == Role.AUDITOR ? "rest" : "webdav";
        Credential credential = role == Role.AUDITOR
                ? new Credential(Credential.Kind.OIDC_SESSION, "s1")
                : new Credential(Credential.Kind.DEVICE_PASSWORD, "1" + people.size());
        people.put(
                name,
                house.someone(name, Set.of(role), Set.of(groups))
                        .from(credential, new Origin(workstation, address, protocol, "test")));
    }

    /** The identity provider names these groups and no others. */
    private void joins(String name, Set<String> groups) {
        Person person = people.get(name).person();
        house.people().seen("https://issuer", person.subject(), person.login(), person.name(), groups, person.roles());
    }

    private Caller inTheBrowser(String name) {
        Visitor visitor = people.get(name);
        return visitor.from(
                        new Credential(Credential.Kind.OIDC_SESSION, "s2", Scope.ALL, clock.instant()),
                        new Origin("", "10.1.0.5", "rest", "browser"))
                .caller();
    }

    private DevicePasswords passwords() {
        Following following = new Following(database.database(), database.transactions(), clock, Optional.empty(), 480);
        SignInFailures failures = new SignInFailures(
                house.audit().trail(), database.database(), database.transactions(), clock, "node-1");
        return new DevicePasswords(
                house.people(),
                following,
                failures,
                house.audit().trail(),
                database.database(),
                database.transactions(),
                clock,
                50,
                5);
    }

    /** A directory with two files goes at once. */
    private static void clearsUp(Visitor person, NodePath directory) {
        person.makeDirectory(directory);
        person.makeDirectory(directory.child("deeper"));
        person.put(directory.child("a.txt"), "1234");
        person.put(directory.child("deeper").child("b.txt"), "12345");
        person.delete(directory);
    }

    /** Somebody from outside says to be somebody, and is not let in. */
    private void claims(String login, Problem... answers) {
        Caller stranger = new Caller(
                new Person(0, "", login, "", Set.of(), Set.of()),
                Credential.NONE,
                new Origin("", "203.0.113.8", "webdav", "test"),
                RequestId.of(null));
        for (Problem answer : answers) {
            house.files().refused(stranger, Action.UNKNOWN, null, null, answer);
        }
    }

    private void refused(String name, Action action, NodePath path, Problem problem) {
        house.files().refused(people.get(name).caller(), action, path, null, problem);
    }

    private static Preconditions showing(String token) {
        StateList list = new StateList(Target.OF_REQUEST, List.of(Condition.ofToken(false, token)));
        return new Preconditions(null, null, null, null, new IfHeader(List.of(list)));
    }
}
