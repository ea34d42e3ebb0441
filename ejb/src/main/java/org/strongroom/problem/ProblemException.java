package org.strongroom.problem;

import org.jspecify.annotations.Nullable;

/** Carries one {@link Problem} to the edge. As a runtime exception it rolls the transaction back. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    public ProblemException(Problem problem, @Nullable Throwable cause) {
        super(problem.detail(), cause, false, cause != null);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
