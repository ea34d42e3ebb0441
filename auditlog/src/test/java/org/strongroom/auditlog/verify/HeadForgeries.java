package org.strongroom.auditlog.verify;

import java.nio.file.Files;
import java.util.stream.Stream;

/** What can be done to tiles, heads and rotations. */
final class HeadForgeries {
    private final SampleLog sample;

    HeadForgeries(SampleLog sample) {
        this.sample = sample;
    }

    Stream<Forgery> all() {
        return Stream.concat(tiles(), heads());
    }

    private static Stream<Forgery> tiles() {
        return Stream.of(
                Forgery.of("a flipped bit in a tile", forger -> {
                    forger.flip("tile/0/019", (Forgery.ENTRY - 19 * 256) * 32 + 7);
                    return Forgery.ENTRY;
                }),
                Forgery.of("a tile cut off", forger -> {
                    forger.cut("tile/0/019", 33);
                    return 19 * 256 + 254;
                }),
                Forgery.of("a tile missing", forger -> {
                    forger.delete("tile/0/019");
                    return 19 * 256;
                }),
                Forgery.of("a flipped bit in a higher tile", forger -> {
                    forger.flip("tile/1/000", 19 * 32);
                    return 19 * 256;
                }),
                Forgery.of("a flipped bit in the highest tile", forger -> {
                    forger.flip("tile/2/000.p/1", 1);
                    return 0;
                }));
    }

    private Stream<Forgery> heads() {
        String history = "heads/00000000000000000001.heads";
        return Stream.of(
                Forgery.of("a changed size in a head", forger -> {
                    forger.edit(history, text -> text.replace("\n8193\n", "\n8194\n"));
                    return 8193;
                }),
                Forgery.of("a changed root in a head", forger -> {
                    forger.edit(history, text -> text.replaceFirst("\n8193\n.", "\n8193\n_"));
                    return 8192;
                }),
                Forgery.of("a signature of another head", forger -> {
                    forger.edit(history, text -> {
                        String[] lines = text.split("\n");
                        return text.replace(lines[10], lines[4]);
                    });
                    return 4096;
                }),
                Forgery.of("a head twice", forger -> {
                    forger.edit(
                            history,
                            text -> text.substring(0, text.indexOf("\n\n", text.indexOf("\n\n") + 2) + 2) + text);
                    return 0;
                }),
                Forgery.of("a changed checkpoint", forger -> {
                    forger.flip("checkpoint", -3);
                    return sample.size() - 1;
                }),
                Forgery.of("a checkpoint in another spelling", forger -> {
                    forger.edit("checkpoint", text -> text.replaceFirst("=\n$", "\n"));
                    return sample.size() - 1;
                }),
                Forgery.of("no checkpoint", forger -> {
                    forger.delete("checkpoint");
                    return sample.size() - 1;
                }),
                Forgery.of("no heads", forger -> {
                    forger.delete("checkpoint");
                    forger.delete("heads");
                    return 0;
                }),
                Forgery.of("a rotation with one signature", forger -> {
                    forger.edit("rotations", text -> text.substring(0, text.lastIndexOf("\u2014")) + "\n");
                    return 0;
                }),
                Forgery.of("no rotation", forger -> {
                    forger.delete("rotations");
                    return sample.size() - 1;
                }),
                Forgery.of("a flipped bit in the log of heads", forger -> {
                    forger.flip("cluster/00000000000000000000.journal", 800);
                    return 1;
                }),
                Forgery.of("no mark in the log of heads", forger -> {
                    forger.delete("cluster/durable");
                    return sample.clusterSize();
                }),
                Forgery.of("no checkpoint of the log of heads", forger -> {
                    forger.delete("cluster/checkpoint");
                    return sample.clusterSize() - 1;
                }),
                Forgery.of("an empty log of heads", forger -> {
                    forger.delete("cluster");
                    Files.createDirectory(forger.log.resolve("cluster"));
                    return 0;
                }),
                Forgery.of("no log of heads", forger -> {
                    forger.delete("cluster");
                    return 0;
                }));
    }
}
