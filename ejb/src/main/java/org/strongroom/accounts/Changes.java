package org.strongroom.accounts;

import java.util.Set;

/**
 * What was changed at the provider since it was asked before.
 *
 * @param subjects the ids of accounts that are other than they were, or gone
 * @param everything whether more was changed than accounts one by one, such as a group's name, so that all must be asked
 */
record Changes(Set<String> subjects, boolean everything) {
    Changes {
        subjects = Set.copyOf(subjects);
    }
}
