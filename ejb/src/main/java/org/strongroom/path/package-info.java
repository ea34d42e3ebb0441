/**
 * Names and absolute paths: decoded once, validated in the constructor, trusted afterwards. Knows nothing of people,
 * storage or HTTP.
 */
@NullMarked
package org.strongroom.path;

import org.jspecify.annotations.NullMarked;
