package org.strongroom.persistence;

import java.util.function.Function;
import org.hibernate.StatelessSession;

/** Gives a session for one piece of work. Inside a transaction the work takes part in it. */
public interface Database {
    /** Runs the work and returns its result. The session is closed afterwards; do not keep it. */
    <T> T call(Function<StatelessSession, T> work);
}
