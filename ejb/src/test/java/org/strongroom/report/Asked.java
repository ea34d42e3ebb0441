package org.strongroom.report;

import java.util.Map;
import org.strongroom.identity.Caller;
import org.strongroom.report.format.Format;

/** What somebody asks of the log. */
record Asked(String name, Map<String, String> parameters) {
    static Asked of(String name, Map<String, String> parameters) {
        return new Asked(name, parameters);
    }

    ReportRun run(Reports reports, Caller caller) {
        return reports.run(caller, name, parameters, Delivery.file(Format.CSV));
    }
}
