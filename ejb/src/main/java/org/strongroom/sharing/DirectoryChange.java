package org.strongroom.sharing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strongroom.path.Name;

/**
 * What is to become of a public directory; what is null stays as it is.
 *
 * @param owners all that it is to have
 */
public record DirectoryChange(@Nullable Name name, @Nullable Boolean archived, @Nullable List<HolderWish> owners) {}
