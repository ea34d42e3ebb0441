package org.strongroom.auditlog.verify;

import java.util.stream.Stream;

/** What can be done to rows, and to everything at once. */
final class RowForgeries {
    private final SampleLog sample;

    RowForgeries(SampleLog sample) {
        this.sample = sample;
    }

    Stream<Forgery> all() {
        return Stream.concat(rows(), everything());
    }

    private Stream<Forgery> rows() {
        return Stream.of(
                Forgery.ofRows("a changed row", forger -> {
                    forger.edit("../rows.jsonl", text -> text.replaceFirst("plan-1234.txt", "plan-1235.txt"));
                    return 1235;
                }),
                Forgery.ofRows("a changed time", forger -> {
                    forger.edit("../rows.jsonl", text -> text.replaceFirst("00:20:34.123456", "00:20:34.123457"));
                    return 1235;
                }),
                Forgery.ofRows("a deleted row", forger -> {
                    forger.edit("../rows.jsonl", text -> text.replaceFirst(".*plan-1234.txt.*\n", ""));
                    return 1235;
                }),
                Forgery.ofRows("a row twice", forger -> {
                    forger.edit("../rows.jsonl", text -> text.replaceFirst("(.*plan-1234.txt.*\n)", "$1$1"));
                    return 1235;
                }),
                Forgery.ofRows("the last row deleted", forger -> {
                    forger.edit(
                            "../rows.jsonl", text -> text.substring(0, text.lastIndexOf("\n", text.length() - 2) + 1));
                    return sample.size() - 1;
                }),
                Forgery.ofRows("a row without a record", forger -> {
                    long size = sample.size();
                    forger.edit("../rows.jsonl", text -> text + "{\"node\":\"node-1\",\"seq\":" + size + "}\n");
                    return size;
                }));
    }

    private Stream<Forgery> everything() {
        return Stream.of(
                Forgery.witnessed("everything as it was yesterday", forger -> {
                    forger.delete("");
                    SampleLog.link(sample.yesterday, forger.log);
                    long size = sample.sizeYesterday();
                    forger.edit("../rows.jsonl", text -> text.substring(0, text.indexOf("\"seq\":" + size)));
                    forger.edit("../rows.jsonl", text -> text.substring(0, text.lastIndexOf('\n') + 1));
                    return size;
                }),
                Forgery.of("all but the log of heads as it was yesterday", forger -> {
                    forger.delete("");
                    SampleLog.link(sample.yesterday, forger.log);
                    forger.delete("cluster");
                    SampleLog.link(sample.directory.resolve("cluster"), forger.log.resolve("cluster"));
                    return sample.sizeYesterday();
                }),
                Forgery.witnessed("no log of heads", forger -> {
                    forger.delete("cluster");
                    return 0;
                }));
    }
}
