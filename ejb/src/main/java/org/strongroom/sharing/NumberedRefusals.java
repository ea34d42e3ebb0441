package org.strongroom.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.strongroom.access.Grant;
import org.strongroom.access.Grants;
import org.strongroom.audit.Action;
import org.strongroom.audit.AuditEvent;
import org.strongroom.audit.AuditTrail;
import org.strongroom.identity.Caller;
import org.strongroom.problem.Problem;
import org.strongroom.tree.Node;

/** Records refusals of what was asked for by its number. */
@ApplicationScoped
public class NumberedRefusals {
    private static final Logger LOG = System.getLogger(NumberedRefusals.class.getName());

    private final Grants grants;
    private final PublicPlaces places;
    private final AuditTrail audit;

    @Inject
    NumberedRefusals(Grants grants, PublicPlaces places, AuditTrail audit) {
        this.grants = grants;
        this.places = places;
        this.audit = audit;
    }

    /**
     * Records one: the number in the detail and, where it leads to a public directory or below, that by its path, whoever
     * may see it; but not of somebody who is not known. Durable when this returns.
     */
    public void refused(Caller caller, Action action, Numbered asked, Problem problem) {
        AuditEvent refused = AuditEvent.refused(caller, action, null, problem);
        AuditEvent event = refused.detail(Stream.of(asked.toString(), refused.detail())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", ")));
        List<Node> chain = caller.person().id() == 0 || problem instanceof Problem.Unavailable ? List.of() : to(asked);
        audit.record(
                chain.isEmpty()
                        ? event
                        : event.on(Node.path(chain), PublicPlaces.last(chain).id()));
    }

    private List<Node> to(Numbered asked) {
        try {
            return switch (asked.kind()) {
                case GRANT ->
                    grants.find(asked.number()).map(Grant::node).map(places::to).orElse(List.of());
                case DIRECTORY -> places.to(asked.number());
                default -> List.of();
            };
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A refusal is recorded without the path of what was asked for", e);
            return List.of();
        }
    }
}
