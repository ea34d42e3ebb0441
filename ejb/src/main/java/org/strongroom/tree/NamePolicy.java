package org.strongroom.tree;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How a new top directory compares names; what is below it does the same. */
@ApplicationScoped
public class NamePolicy {
    private final boolean caseSensitive;

    /** @param caseSensitive the setting {@code strongroom.names.case-sensitive} */
    @Inject
    public NamePolicy(
            @ConfigProperty(name = "strongroom.names.case-sensitive", defaultValue = "true") boolean caseSensitive) {
        this.caseSensitive = caseSensitive;
    }

    public boolean isCaseSensitive() {
        return caseSensitive;
    }
}
