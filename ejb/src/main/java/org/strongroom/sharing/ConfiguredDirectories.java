package org.strongroom.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.strongroom.access.Grant;
import org.strongroom.access.Grants;
import org.strongroom.access.Level;
import org.strongroom.access.Principal;
import org.strongroom.access.Terms;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.identity.Credential;
import org.strongroom.identity.Origin;
import org.strongroom.identity.Person;
import org.strongroom.identity.RequestId;
import org.strongroom.path.Name;
import org.strongroom.people.GroupNames;
import org.strongroom.persistence.Transactions;
import org.strongroom.tree.Change;
import org.strongroom.tree.NamePolicy;
import org.strongroom.tree.Node;
import org.strongroom.tree.Roots;
import org.strongroom.tree.Tree;

/**
 * Brings in the public directories that the configuration names, each once with its grants. What becomes of them
 * afterwards is the administrators' and the owners'; the configuration changes nothing that is there.
 */
@ApplicationScoped
public class ConfiguredDirectories {
    private static final String NOTE = "from the configuration";
    private static final Caller SERVER =
            new Caller(Person.NOBODY, Credential.NONE, new Origin("", "", "server", ""), RequestId.of("configuration"));

    private final ConfiguredRules rules;
    private final Tree tree;
    private final Grants grants;
    private final GroupNames groups;
    private final NamePolicy names;
    private final DirectorySeeds seeds;
    private final AuditTrail audit;
    private final Transactions transactions;
    private final InstantSource clock;

    /** @param directories the setting {@code strongroom.directories}, see {@link ConfiguredRules} */
    @Inject
    public ConfiguredDirectories(
            @ConfigProperty(name = "strongroom.directories", defaultValue = "everyone=rw:*") String directories,
            Tree tree,
            Grants grants,
            GroupNames groups,
            NamePolicy names,
            DirectorySeeds seeds,
            AuditTrail audit,
            Transactions transactions,
            InstantSource clock) {
        this.rules = ConfiguredRules.parse(directories);
        this.tree = tree;
        this.grants = grants;
        this.groups = groups;
        this.names = names;
        this.seeds = seeds;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Brings in those that this database has not seen; on the record in the same transaction. */
    public void make() {
        rules.byDirectory()
                .forEach((name, rulesOfIt) -> transactions.run(() -> {
                    if (seeds.plant(new Name(name))) {
                        make(new Name(name), rulesOfIt);
                    }
                }));
    }

    private void make(Name name, List<ConfiguredRules.Rule> rulesOfIt) {
        Change change = new Change(0, clock.instant().truncatedTo(ChronoUnit.MICROS));
        Node parent = tree.find(Roots.PUBLIC).orElseThrow();
        Node directory = tree.resolve(parent, List.of(name)).stream()
                .findFirst()
                .orElseGet(() -> tree.createDirectory(parent, name, names.isCaseSensitive(), change));
        List<Grant> made = strongest(rulesOfIt).entrySet().stream()
                .map(rule -> grants.add(directory, rule.getKey(), new Terms(rule.getValue(), null, NOTE), change))
                .toList();
        audit.recordChange(AuditEvent.done(SERVER, Action.CONFIGURE_RIGHTS)
                .on("/public/" + directory.name().text(), directory.id())
                .detail(Changes.words("", words(rulesOfIt, made))));
    }

    private Map<Principal, Level> strongest(List<ConfiguredRules.Rule> rulesOfIt) {
        Map<Principal, Level> levels = new LinkedHashMap<>();
        for (ConfiguredRules.Rule rule : rulesOfIt) {
            Principal principal = rule.isForEveryone()
                    ? Principal.EVERYONE
                    : Principal.group(groups.require(rule.group()).id());
            levels.merge(principal, rule.level(), (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        return levels;
    }

    private static String words(List<ConfiguredRules.Rule> rulesOfIt, List<Grant> made) {
        String given = rulesOfIt.stream()
                .map(rule -> (rule.isForEveryone() ? "everyone" : rule.group()) + " "
                        + rule.level().word())
                .collect(Collectors.joining(", "));
        return given + " (" + made.stream().map(Grant::words).collect(Collectors.joining(", ")) + ")";
    }
}
