/**
 * Who asks: device passwords by Basic, access tokens of the identity provider by Bearer,
 * tickets of the company's domain by Negotiate where a keytab is set, and nothing else. No cookie, no
 * query and no other header takes part. Knows devices and people, and nothing of files.
 */
@NullMarked
package org.strongroom.dav.signin;

import org.jspecify.annotations.NullMarked;
