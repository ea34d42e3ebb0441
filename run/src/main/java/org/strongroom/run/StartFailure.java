package org.strongroom.run;

/** Why the product did not start or did not go on, in one sentence that names the way out. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartFailure(String message) {
        super(message);
    }

    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
