package org.strongroom.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.strongroom.access.Level;

/** A grant that is only thought of. */
public record ProposedGrant(HolderWish holder, Level level, @Nullable Instant expires) {}
