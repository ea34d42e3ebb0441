package org.strongroom.rest;

import jakarta.json.JsonObject;

/** What the API shows of something. */
interface Representation {
    JsonObject json();
}
