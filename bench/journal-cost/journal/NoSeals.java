package org.strongroom.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Leaves the journal without heads. */
@Alternative
@Priority(1)
@ApplicationScoped
class NoSeals extends Seals {
    @Inject
    NoSeals(NodeJournal journal, NodeHeads heads, InstantSource clock) {
        super(journal, heads, Optional.empty(), clock);
    }

    @Override
    void trySeal() {}

    @Override
    void chain() {}
}
