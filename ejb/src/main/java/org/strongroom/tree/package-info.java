/**
 * Names to nodes to versions. A node keeps its id through rename and move; every change of name, place or content
 * closes a row into its history. Knows nothing of people, rights, records or HTTP.
 */
@NullMarked
package org.strongroom.tree;

import org.jspecify.annotations.NullMarked;
