package org.strongroom.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Role;
import org.strongroom.lock.Locks;
import org.strongroom.people.Account;
import org.strongroom.people.Directory;
import org.strongroom.people.KnownPerson;
import org.strongroom.people.PeopleChange;
import org.strongroom.persistence.Transactions;

/**
 * Brings people and groups here in line with the provider. Each change commits with its record; locks of those who are
 * let in no more end in the same transaction. Repeatable: a round that breaks off is made good by the next.
 */
@ApplicationScoped
public class Accounts {

    private final Directory directory;
    private final Locks locks;
    private final AuditTrail trail;
    private final Transactions transactions;

    @Inject
    public Accounts(Directory directory, Locks locks, AuditTrail trail, Transactions transactions) {
        this.directory = directory;
        this.locks = locks;
        this.trail = trail;
        this.transactions = transactions;
    }

    /**
     * Asks the provider for everything, and notes what is different here.
     *
     * @return how many people and groups changed
     * @throws IOException when the provider does not answer; nothing is changed then
     */
    int follow(Provider provider) throws IOException {
        Map<String, KnownPerson> known = directory.known(provider.issuer());
        Round round = Round.of(provider);
        List<KnownPerson> gone = new ArrayList<>();
        for (KnownPerson person : known.values()) {
            if (!round.has(person.person().subject())
                    && provider.find(person.person().subject()).isEmpty()) {
                gone.add(person);
            }
        }
        List<PeopleChange> ofGroups = new ArrayList<>();
        Map<String, Long> numbers = transactions.call(() -> {
            ofGroups.clear();
            Map<String, Long> found = directory.describeGroups(provider.issuer(), round.groups(), ofGroups::add);
            ofGroups.forEach(change -> change.record(trail, Action.CHANGE_GROUP));
            return found;
        });
        int changes = ofGroups.size();
        for (KnownPerson person : gone) {
            changes += note(() -> directory.delete(person));
        }
        for (Provider.User user : round.users()) {
            Account account = account(round, user, numbers);
            KnownPerson person = known.get(user.subject());
            if (person == null ? !account.roles().isEmpty() : Directory.isNews(person, account)) {
                changes += note(() -> directory.describe(provider.issuer(), account));
            }
        }
        return changes;
    }

    /**
     * Asks the provider for these accounts alone, and notes what is different here.
     *
     * @return how many people changed; nothing when one is in a group that is not known here yet, so that all must be
     *     asked for
     * @throws IOException when the provider does not answer; what was noted before stays
     */
    OptionalInt follow(Provider provider, Set<String> subjects) throws IOException {
        int changes = 0;
        for (String subject : subjects) {
            Optional<Provider.Membership> found = provider.find(subject);
            Optional<KnownPerson> known = directory.find(provider.issuer(), subject);
            if (found.isEmpty()) {
                changes += known.map(person -> note(() -> directory.delete(person)))
                        .orElse(0);
                continue;
            }
            Set<String> groups = found.get().groups();
            Set<Long> numbers = directory.groupNumbers(provider.issuer(), groups);
            if (numbers.size() < groups.size()) {
                return OptionalInt.empty();
            }
            Account account = account(found.get().user(), numbers, found.get().roles());
            if (known.map(person -> Directory.isNews(person, account))
                    .orElse(!account.roles().isEmpty())) {
                changes += note(() -> directory.describe(provider.issuer(), account));
            }
        }
        return OptionalInt.of(changes);
    }

    private static Account account(Provider.User user, Set<Long> groups, Set<Role> roles) {
        return new Account(user.subject(), user.login(), user.name(), user.enabled(), groups, roles);
    }

    private static Account account(Round round, Provider.User user, Map<String, Long> numbers) {
        Set<Long> groups =
                round.groupsOf(user.subject()).stream().map(numbers::get).collect(Collectors.toSet());
        return account(user, groups, round.rolesOf(user.subject()));
    }

    private int note(Supplier<PeopleChange> change) {
        return transactions.call(() -> {
            PeopleChange made = change.get();
            if (made.refused()) {
                locks.endAllOf(made.person());
            }
            made.record(trail, Action.CHANGE_PERSON);
            return made.isNone() ? 0 : 1;
        });
    }
}
