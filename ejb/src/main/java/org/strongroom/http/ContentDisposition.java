package org.strongroom.http;

import java.nio.charset.StandardCharsets;

/** Content-Disposition (RFC 6266), for content that a browser shall keep and not show. */
public final class ContentDisposition {
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";

    private ContentDisposition() {}

    /** {@code attachment} with the name in ASCII for old readers and in RFC 8187 for the rest; nothing else gets out. */
    public static String attachment(String name) {
        StringBuilder ascii = new StringBuilder();
        name.codePoints().forEach(c -> ascii.append(PLAIN.indexOf(c) < 0 ? '_' : (char) c));
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(b) >= 0) {
                text.append((char) b);
            } else {
                text.append(String.format("%%%02X", b));
            }
        }
        return text.toString();
    }
}
