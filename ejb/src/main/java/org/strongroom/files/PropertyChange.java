package org.strongroom.files;

import org.jspecify.annotations.Nullable;
import org.strongroom.tree.DeadProperty;
import org.strongroom.tree.PropertyName;

/** One step of a PROPPATCH: sets the dead property, or removes it when {@code value} is null. */
public record PropertyChange(PropertyName name, @Nullable DeadProperty value) {}
