package org.strongroom.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strongroom.identity.Login;
import org.strongroom.identity.Person;
import org.strongroom.identity.Role;

/** An account as last described. Roles are kept one a line, in order, so that they list well. */
@Entity
@Table(name = "person")
class PersonRow {
    @Id
    @GeneratedValue(generator = "person_seq")
    @SequenceGenerator(name = "person_seq", sequenceName = "person_seq")
    private long id;

    @Column
    private String issuer;

    @Column
    private String subject;

    @Column
    private String login;

    @Column(name = "login_key")
    private String loginKey;

    @Column(name = "login_since")
    private Instant loginSince;

    @Column
    private String name;

    @Column(name = "role_names")
    private String roles;

    @Column(name = "admin_until")
    private @Nullable Instant adminUntil;

    @Column(name = "first_seen")
    private Instant firstSeen;

    @Column(name = "last_seen")
    private Instant lastSeen;

    @Column
    private boolean described;

    @Column
    private @Nullable Instant disabled;

    @Column
    private @Nullable Instant deleted;

    @Column
    private @Nullable Instant frozen;

    protected PersonRow() {}

    PersonRow(Subject subject, Description description, Instant now) {
        this.issuer = subject.issuer();
        this.subject = subject.id();
        this.firstSeen = now;
        this.login = "";
        this.roles = "";
        describe(description, now);
    }

    final void describe(Description description, Instant now) {
        if (!description.login().equals(login)) {
            login = description.login();
            loginKey = new Login(login).key();
            loginSince = now;
        }
        name = description.name();
        if (words(roles).contains(Role.ADMIN.name()) && !description.roles().contains(Role.ADMIN)) {
            adminUntil = now;
        }
        roles = lines(description.roles().stream().map(Role::name).collect(Collectors.toSet()));
        lastSeen = now;
    }

    /** Takes the word of the provider's administration, which counts more than a token's from now on. */
    void describe(Account account, Instant now) {
        describe(new Description(account.login(), account.name(), Set.of(), account.roles()), now);
        described = true;
        disabled = account.enabled() ? null : since(disabled, now);
        deleted = null;
    }

    void delete(Instant now) {
        described = true;
        deleted = since(deleted, now);
    }

    void freeze(Instant now) {
        frozen = since(frozen, now);
    }

    void thaw() {
        frozen = null;
    }

    void seen(Instant now) {
        lastSeen = now;
    }

    boolean isSeenSince(Instant time) {
        return lastSeen.isAfter(time);
    }

    boolean isDescribed() {
        return described;
    }

    Standing standing() {
        if (deleted != null) {
            return Standing.DELETED;
        }
        if (frozen != null) {
            return Standing.FROZEN;
        }
        return disabled == null ? Standing.ACTIVE : Standing.DISABLED;
    }

    KnownPerson toKnown(Set<Group> groups) {
        return new KnownPerson(toPerson(groups), standing(), described);
    }

    private static Instant since(@Nullable Instant before, Instant now) {
        return before == null ? now : before;
    }

    long id() {
        return id;
    }

    Person toPerson(Set<Group> groups) {
        return new Person(
                id,
                subject,
                login,
                name,
                groups.stream().map(Group::name).collect(Collectors.toSet()),
                groups.stream().map(Group::id).collect(Collectors.toSet()),
                words(roles).stream().map(Role::valueOf).collect(Collectors.toSet()));
    }

    Register.Acquaintance toAcquaintance() {
        SortedMap<Standing, Instant> keptOut = new TreeMap<>();
        keeps(Standing.DISABLED, disabled, keptOut);
        keeps(Standing.DELETED, deleted, keptOut);
        keeps(Standing.FROZEN, frozen, keptOut);
        return new Register.Acquaintance(firstSeen, lastSeen, keptOut);
    }

    private static void keeps(Standing out, @Nullable Instant since, SortedMap<Standing, Instant> all) {
        if (since != null) {
            all.put(out, since);
        }
    }

    private static String lines(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining("\n"));
    }

    private static Set<String> words(String lines) {
        return Arrays.stream(lines.split("\n", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
