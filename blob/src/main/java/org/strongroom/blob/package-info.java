/**
 * Immutable content named by its hash: staged once, put whole, served whole or not at all.
 *
 * <p>Knows nothing of names, people, rights, HTTP or databases. What content is called, who may read it and when it is
 * no longer needed is decided above; here it only has a {@link org.strongroom.blob.BlobId}.
 */
@NullMarked
package org.strongroom.blob;

import org.jspecify.annotations.NullMarked;
