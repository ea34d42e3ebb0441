package org.strongroom.auditlog.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.strongroom.auditlog.format.BundleFormat;

/**
 * Verifies an auditor's bundle against the key of the log. What it cannot show: that the report told of all that it was
 * asked for, since records that it does not rest on are not in the bundle.
 */
final class BundleVerification {
    private final Inclusion inclusion = new Inclusion();
    private final Bundle bundle;
    private final PublicKey key;

    BundleVerification(Path file, PublicKey key) throws IOException, BadEntryException {
        this.bundle = Bundle.read(file);
        this.key = key;
    }

    /** What was checked, in words; or raises {@link BadEntryException} for what is wrong first. */
    List<String> run() throws BadEntryException {
        KeyChain keys = KeyChain.of(bundle.rotations(), key.name(), key);
        Head head = keys.require(bundle.head(), "the head");
        if (!head.origin().equals(key.name())) {
            throw Bundle.bad("its head is of " + head.origin());
        }
        for (Map.Entry<Long, byte[]> entry : bundle.records().entrySet()) {
            requireIncluded(entry.getKey(), entry.getValue(), head);
        }
        requireIncluded(bundle.run(), bundle.runPayload(), head);
        BundleRows rows = new BundleRows(bundle, key.name().substring(key.name().lastIndexOf('/') + 1));
        rows.check();
        requireAttested();
        return words(head, rows);
    }

    private void requireIncluded(long sequence, byte[] payload, Head head) throws BadEntryException {
        if (!inclusion.holds(sequence, payload, head, bundle.proof(sequence))) {
            throw new BadEntryException(
                    sequence, "its proof does not lead to the root of the signed head of size " + head.size());
        }
    }

    /** The record of the bundle has the hash of header, rows and records, as the server wrote them. */
    private void requireAttested() throws BadEntryException {
        Map<String, Object> run = FlatJson.read(bundle.runPayload());
        boolean attested = BundleFormat.ACTION.equals(run.get("action"))
                && "done".equals(run.get("outcome"))
                && bundle.digest().equals(run.get("digest"))
                && Long.valueOf(bundle.rows().size()).equals(run.get("entries"));
        if (!attested) {
            throw new BadEntryException(
                    bundle.run(), "the rows or records are not those of which the log says that they were exported");
        }
    }

    private List<String> words(Head head, BundleRows rows) {
        Map<String, Object> header = bundle.header();
        List<String> words = new ArrayList<>();
        words.add("bundle    " + header.get("report") + " by " + header.get("by") + " at " + header.get("at"));
        words.add("filter    " + header.get("filter"));
        words.add("head      " + head.origin() + " of size " + head.size() + ", signed by " + key);
        words.add("records   " + bundle.records().size() + ", each proven to be in the log");
        words.add("rows      " + bundle.rows().size() + ", each as exported: entry " + bundle.run()
                + " of the log has their hash");
        words.add("cells     "
                + (bundle.isDirect()
                        ? rows.compared() + " rows compared with their records, cell by cell"
                        : "no row tells of one record alone: that they are as exported is shown by their hash"));
        if (rows.elsewhere() > 0) {
            words.add("note      " + rows.elsewhere() + " rows are of other servers: ask those for a bundle");
        }
        words.add("note      that nothing was left out, only the whole log shows");
        return words;
    }
}
