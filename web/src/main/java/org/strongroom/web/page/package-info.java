/**
 * What browsers see: the page's files as its build left them, and the few plain pages that need no script, for problems
 * and the way out. Knows nothing of JAX-RS; what the page shows comes from the API.
 */
@NullMarked
package org.strongroom.web.page;

import org.jspecify.annotations.NullMarked;
