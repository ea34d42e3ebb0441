package org.strongroom.report.activity;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.strongroom.audit.EventFilter;
import org.strongroom.audit.GroupField;
import org.strongroom.problem.Problem;
import org.strongroom.report.question.Filters;
import org.strongroom.report.question.Parameters;
import org.strongroom.report.question.Period;
import org.strongroom.report.question.Sources;
import org.strongroom.report.rows.GroupRows;
import org.strongroom.report.rows.Report;
import org.strongroom.report.rows.Rows;

/**
 * R13: who signed in from where, and how often did it fail? A device password or token is shown with every request, so
 * each use counts; a credential that is not accepted names nobody but the login that was given, and one that was not
 * looked at after too many attempts counts as refused.
 */
public record SignIns(Filters filters) implements Report {
    private static final List<GroupField> BY = List.of(
            GroupField.PERSON,
            GroupField.LOGIN,
            GroupField.SUBJECT,
            GroupField.CREDENTIAL,
            GroupField.CREDENTIAL_ID,
            GroupField.WORKSTATION,
            GroupField.ADDRESS,
            GroupField.PROTOCOL);

    public static SignIns of(Parameters given) {
        return new SignIns(Filters.of(given));
    }

    @Override
    public Period period() {
        return filters.period();
    }

    @Override
    public Rows rows(Sources sources, Period bounded) {
        EventFilter filter = filters.within(sources, bounded);
        Set<String> refusals =
                Set.of(new Problem.Unauthenticated("").code(), new Problem.TooManyAttempts(Duration.ZERO).code());
        return GroupRows.of(
                sources,
                List.of(
                        new GroupRows.Part("accepted", filter.bySomeoneSignedIn()),
                        new GroupRows.Part("refused", filter.because(refusals))),
                BY,
                filters.asked(sources));
    }
}
