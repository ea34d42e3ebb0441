package org.strongroom.report;

import org.strongroom.files.FilesFixture;

/** {@link TestReports} for other packages. */
public final class ReportsFixture {
    private ReportsFixture() {}

    public static Reports reports(FilesFixture house) {
        return TestReports.of(house);
    }
}
