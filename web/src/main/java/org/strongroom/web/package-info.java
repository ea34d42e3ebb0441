/**
 * What surrounds every request to this WAR: its id, who asks and what for, the refusal of foreign and forged requests,
 * and the one place that answers problems. Knows neither the API's resources nor the pages.
 */
@NullMarked
package org.strongroom.web;

import org.jspecify.annotations.NullMarked;
