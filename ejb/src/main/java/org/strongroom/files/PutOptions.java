package org.strongroom.files;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What comes with content.
 *
 * @param mediaType as the client says; null to go by the name
 * @param modified the time to keep as last modification; null for now
 */
public record PutOptions(@Nullable String mediaType, @Nullable Instant modified) {}
