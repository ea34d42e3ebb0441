/**
 * The constants of the log's files, and nothing that runs: the only thing that the writer and the verifier share, so
 * that an error of the one is not repeated by the other. Knows no other package.
 */
@NullMarked
package org.strongroom.auditlog.format;

import org.jspecify.annotations.NullMarked;
