/** What happens here when somebody leaves the company: nobody comes in by their name, and what was theirs goes on. */
@NullMarked
package org.strongroom.leaver;

import org.jspecify.annotations.NullMarked;
