/**
 * The one class that runs inside the started servers: it ends them when their starter is gone.
 *
 * <p>Uses nothing but {@code java.base}, so that it fits onto any class path.
 */
@NullMarked
package org.strongroom.run.lifeline;

import org.jspecify.annotations.NullMarked;
