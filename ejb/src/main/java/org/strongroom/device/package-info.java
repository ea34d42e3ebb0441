/** Device passwords: the keys with which workstations map the drive. Knows people and the audit trail. */
@NullMarked
package org.strongroom.device;

import org.jspecify.annotations.NullMarked;
