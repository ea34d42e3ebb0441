/** What the audit log has of WildFly itself: its credential store. Knows nothing of the log. */
@NullMarked
package org.strongroom.audit.wildfly;

import org.jspecify.annotations.NullMarked;
