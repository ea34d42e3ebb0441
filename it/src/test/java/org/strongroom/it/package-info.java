/** The product as its users meet it: started once, reached over HTTP. */
@NullMarked
package org.strongroom.it;

import org.jspecify.annotations.NullMarked;
