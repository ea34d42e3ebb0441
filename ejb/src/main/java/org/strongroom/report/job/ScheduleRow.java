package org.strongroom.report.job;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.strongroom.path.NodePath;
import org.strongroom.report.Catalogue;

/** A report that comes again and again, and how far it has come. */
@Entity
@Table(name = "report_schedule")
class ScheduleRow extends RequestedReport {
    /** After a span has ended, so that every server has brought its records within reach. */
    private static final Duration SETTLING = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(generator = "report_schedule_seq")
    @SequenceGenerator(name = "report_schedule_seq", sequenceName = "report_schedule_seq")
    private long id;

    @Column
    private String directory;

    @Column
    @Enumerated(EnumType.STRING)
    private Recurrence recurrence;

    @Column
    private String zone;

    @Column(name = "next_from")
    private LocalDate from;

    @Column
    private Instant due;

    @Column(name = "claimed_until")
    private @Nullable Instant claimedUntil;

    @Column
    private @Nullable Instant ended;

    @Column(name = "last_file")
    private String lastFile;

    protected ScheduleRow() {}

    ScheduleRow(long person, ScheduleRequest request, Instant now) {
        super(person, request.report(), request.parameters(), request.format(), now);
        this.directory = request.directory().toString();
        this.recurrence = request.recurrence();
        this.zone = request.zone().getId();
        this.lastFile = "";
        comesNext(recurrence.begin(now.atZone(request.zone()).toLocalDate()));
    }

    /** Goes on to the span after this one; to the one that is going on where it tells of no span. */
    void made(NodePath file, Instant run) {
        lastFile = file.toString();
        note("");
        claimedUntil = null;
        comesNext(isOfSpan() ? recurrence.next(from) : recurrence.begin(day(run)));
    }

    /** Whether the report tells of the span, and not of how things are when it is run. */
    private boolean isOfSpan() {
        return Catalogue.of(name()).parameters().containsAll(ScheduleRequest.PERIOD);
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(ZoneId.of(zone)).toLocalDate();
    }

    private void comesNext(LocalDate first) {
        from = first;
        due = recurrence.next(first).atStartOfDay(ZoneId.of(zone)).toInstant().plus(SETTLING);
    }

    /** What the report that is due runs with. */
    Map<String, String> dueParameters() {
        Map<String, String> all = new TreeMap<>(parameters());
        if (isOfSpan()) {
            all.put("from", from.toString());
            all.put("until", lastDay().toString());
            all.put("zone", zone);
        }
        return all;
    }

    /** Where the report that is due goes, named by its span, or by the day of this run where it tells of none. */
    NodePath dueFile(Instant run) {
        return dueFile(run, format().extension());
    }

    /** Where its header goes, when the file has no place for it. */
    NodePath dueHeader(Instant run) {
        return dueFile(run, "header.json");
    }

    private NodePath dueFile(Instant run, String extension) {
        return NodePath.of(directory.substring(1).split("/"))
                .child(name() + "-" + (isOfSpan() ? days() : day(run)) + "-schedule-" + id + "." + extension);
    }

    private String days() {
        return lastDay().equals(from) ? from.toString() : from + "-to-" + lastDay();
    }

    private LocalDate lastDay() {
        return recurrence.next(from).minusDays(1);
    }

    long id() {
        return id;
    }

    LocalDate from() {
        return from;
    }

    boolean isLive() {
        return ended == null;
    }

    void end(Instant now) {
        ended = now;
    }

    ReportSchedule toSchedule() {
        return new ReportSchedule(
                id,
                person(),
                name(),
                parameters(),
                format(),
                directory,
                recurrence,
                zone,
                from,
                due,
                lastFile,
                problem());
    }
}
