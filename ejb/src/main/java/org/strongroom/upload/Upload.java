package org.strongroom.upload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.strongroom.path.NodePath;

/**
 * A file that is on its way.
 *
 * @param id a random UUID, known to its person alone
 * @param person whose it is
 * @param path where it goes, as that person sees it
 * @param length of all of it, in bytes
 * @param mediaType as the client says; null to go by the name
 * @param modified the time to keep as last modification; null for now
 * @param overwrite whether it becomes the next version of what has the name
 */
public record Upload(
        String id,
        long person,
        NodePath path,
        long length,
        @Nullable String mediaType,
        @Nullable Instant modified,
        boolean overwrite) {}
