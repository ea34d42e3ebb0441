/** What changes in Keycloak, and how soon it holds here; workstations and who guesses their passwords. */
@org.jspecify.annotations.NullMarked
package org.strongroom.it.people;
