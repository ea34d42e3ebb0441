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
                Forgery.ofRows("a row that a path no longer finds", forger -> {
                    forger.edit(
                            "../rows.jsonl",
                            text -> text.replaceFirst("(plan-1234.txt\".*\"path_hash\":)-?[0-9]+", "$10"));
                    return 1235;
                }),
                Forgery.ofRows("a row that is left out as a probe", forger -> {
                    forger.edit(
                            "../rows.jsonl", text -> text.replaceFirst("(plan-1234.txt\".*)\\}", "$1,\"probe\":true}"));
                    return 1235;
                }),
                Forgery.ofRows("a row that a login finds", forger -> {
                    forger.edit(
                            "../rows.jsonl",
                            text -> text.replaceFirst("(plan-1234.txt\".*\"claimed_login\":\")", "$1bob"));
                    return 1235;
                }),
                Forgery.ofRows("a row among the ends", forger -> {
                    forger.edit(
                            "../rows.jsonl",
                            text -> text.replaceFirst(
                                    "\\{.*\"seq\":([0-9]+),.*plan-1234.txt.*\\}",
                                    "{\"node\":\"node-1\",\"access_seq\":0,\"seq\":$1}"));
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
                Forgery.ofRows("the last rows deleted", forger -> {
                    forger.edit("../rows.jsonl", text -> withoutLast(withoutLast(text)));
                    return sample.size() - 2;
                }),
                Forgery.ofRows("all rows deleted since the log was first closed", forger -> {
                    long closed = sample.sizeYesterday() - 1;
                    forger.edit(
                            "../rows.jsonl",
                            text -> text.substring(0, text.indexOf("{\"node\":\"node-1\",\"seq\":" + closed)));
                    return closed;
                }),
                Forgery.ofRows("a row without a record", forger -> {
                    long size = sample.size();
                    forger.edit("../rows.jsonl", text -> text + "{\"node\":\"node-1\",\"seq\":" + size + "}\n");
                    return size;
                }));
    }

    static String withoutLast(String lines) {
        return lines.substring(0, lines.lastIndexOf('\n', lines.length() - 2) + 1);
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
