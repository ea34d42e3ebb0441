/**
 * Keeps people as the identity provider has them: asks its administration over REST, notes the answers in people, puts
 * each change on the record, and ends the locks of those who are let in no more.
 */
@NullMarked
package org.strongroom.accounts;

import org.jspecify.annotations.NullMarked;
