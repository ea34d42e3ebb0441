package org.strongroom.tree;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** So many bytes more, or fewer, in one top directory. Only ever added, and folded by a job. */
@Entity
@Table(name = "usage_entry")
class UsageRow {
    @Id
    @GeneratedValue(generator = "usage_entry_seq")
    @SequenceGenerator(name = "usage_entry_seq", sequenceName = "usage_entry_seq")
    private long id;

    @Column(name = "directory_id")
    private long directory;

    @Column
    private long bytes;

    protected UsageRow() {}

    UsageRow(long directory, long bytes) {
        this.directory = directory;
        this.bytes = bytes;
    }
}
