package org.strongroom.rest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * What comes with an upload: {@code path}, as plain text, and if wanted {@code filetype}, {@code modified} and {@code
 * overwrite}. Keys and values are separated by spaces, pairs by commas; values are Base64 of UTF-8. Others are ignored.
 */
record UploadMetadata(NodePath path, @Nullable String mediaType, @Nullable Instant modified, boolean overwrite) {
    /** @throws ProblemException with BadRequest when it is malformed or names no path */
    static UploadMetadata parse(@Nullable String header) {
        Map<String, String> values = values(header == null ? "" : header);
        String path = values.get("path");
        if (path == null) {
            throw bad("Upload-Metadata needs \"path\".");
        }
        String type = values.getOrDefault("filetype", "");
        return new UploadMetadata(
                FilesResource.decoded(path),
                type.isEmpty() ? null : type,
                modified(values.get("modified")),
                "true".equals(values.get("overwrite")));
    }

    private static Map<String, String> values(String header) {
        Map<String, String> values = new HashMap<>();
        for (String pair : header.split(",", -1)) {
            String[] parts = pair.strip().split(" ", 2);
            try {
                byte[] value = Base64.getDecoder().decode(parts.length < 2 ? "" : parts[1]);
                values.put(parts[0], new String(value, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                throw new ProblemException(new Problem.BadRequest("A value of Upload-Metadata is no Base64."), e);
            }
        }
        return values;
    }

    private static @Nullable Instant modified(@Nullable String text) {
        try {
            return text == null || text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new ProblemException(
                    new Problem.BadRequest("The time modified must be like 2026-01-02T03:04:05Z."), e);
        }
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(new Problem.BadRequest(detail));
    }
}
