package org.strongroom.report.job;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Map;
import org.strongroom.report.format.Format;

/** What somebody wants from a report, once or again and again, and why it did not come. */
@MappedSuperclass
abstract class RequestedReport {
    private static final int LONGEST = 1000;

    /** What was once let through as a parameter, and had no effect. */
    private static final String FORMER = "format";

    @Column(name = "person_id")
    private long person;

    @Column
    private String name;

    @Column
    private String parameters;

    @Column
    @Enumerated(EnumType.STRING)
    private Format format;

    @Column
    private Instant created;

    @Column
    private String problem;

    protected RequestedReport() {}

    RequestedReport(long person, String name, Map<String, String> parameters, Format format, Instant now) {
        this.person = person;
        this.name = name;
        this.parameters = StoredParameters.text(parameters);
        this.format = format;
        this.created = now;
        this.problem = "";
    }

    /** @param words why it did not come; empty when it did */
    final void note(String words) {
        problem = shortened(words);
    }

    /** As much of it as is kept. */
    static String shortened(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    final long person() {
        return person;
    }

    final String name() {
        return name;
    }

    final Map<String, String> parameters() {
        Map<String, String> stored = StoredParameters.parse(parameters);
        stored.remove(FORMER);
        return stored;
    }

    final Format format() {
        return format;
    }

    final Instant created() {
        return created;
    }

    final String problem() {
        return problem;
    }
}
