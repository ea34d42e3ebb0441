package org.strongroom.sharing;

import java.time.Instant;
import java.util.Optional;
import org.strongroom.access.Grant;
import org.strongroom.identity.Person;

/**
 * What somebody did to a grant, or to inheritance.
 *
 * @param by who did; empty for the server and for somebody who is not known any more
 * @param holder to whom it is or was granted; empty when it is about inheritance
 * @param before empty when the grant was made
 * @param after empty when the grant was taken back
 * @param inherits whether the place inherits from then on; empty when it is about a grant
 */
public record GrantChange(
        Instant at,
        Optional<Person> by,
        Optional<Holder> holder,
        Optional<Grant> before,
        Optional<Grant> after,
        Optional<Boolean> inherits) {}
