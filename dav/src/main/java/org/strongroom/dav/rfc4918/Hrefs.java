package org.strongroom.dav.rfc4918;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.strongroom.condition.IfHeader;
import org.strongroom.path.NodePath;
import org.strongroom.problem.Problem;
import org.strongroom.problem.ProblemException;

/**
 * Translates between URLs of this server and paths. One parser for the request line, Destination and the If header, so
 * that all three decode alike, once.
 *
 * @param context the path under which WebDAV is served, such as {@code /dav}
 * @param authorities the names by which the client knows this server: Host, and X-Forwarded-Host behind a proxy
 */
public record Hrefs(NodePath context, List<String> authorities) {
    private static final Pattern ABSOLUTE = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?://([^/]*))?(.*)");

    /**
     * The path that a request line names.
     *
     * @throws ProblemException with BadRequest or BadName when it is no path, or not below the context
     */
    public NodePath ofRequest(String rawUri) {
        return inContext(clean("The address", rawUri))
                .orElseThrow(() -> bad("The address lies outside " + context + "."));
    }

    /**
     * The path in a Destination header (RFC 4918, section 10.3). The scheme is not compared: behind a TLS proxy the
     * server sees another one than the client.
     *
     * @throws ProblemException with BadRequest when it is missing or malformed, with {@link Problem.OtherServer} when it
     *     names another host or lies outside the context
     */
    public NodePath ofDestination(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw bad("The header Destination is missing.");
        }
        return resolve("The header Destination", header.strip())
                .orElseThrow(() -> new ProblemException(new Problem.OtherServer()));
    }

    /** The resource that a tag in an If header names (RFC 4918, section 10.4). */
    IfHeader.Target ofTag(String reference) {
        return resolve("A tag in the header If", reference)
                .map(IfHeader.Target::of)
                .orElse(IfHeader.Target.ELSEWHERE);
    }

    /** The URL to show for a path, as an absolute path; directories end in a slash. */
    public String href(NodePath path, boolean directory) {
        return context.encoded() + path.encoded() + (directory ? "/" : "");
    }

    private Optional<NodePath> resolve(String what, String reference) {
        String text = clean(what, reference);
        if (text.startsWith("/")) {
            if (text.startsWith("//")) {
                throw bad(what + " has neither a scheme nor a path.");
            }
            return inContext(text);
        }
        Matcher url = ABSOLUTE.matcher(text);
        if (!url.matches()
                || url.group(2) == null
                || url.group(2).isEmpty()
                || !url.group(3).startsWith("/")) {
            throw bad(what + " is neither an absolute URL nor an absolute path.");
        }
        boolean web = url.group(1).toLowerCase(Locale.ROOT).matches("https?|davs?|webdavs?");
        return web && isHere(url.group(2)) ? inContext(url.group(3)) : Optional.empty();
    }

    private Optional<NodePath> inContext(String rawPath) {
        NodePath path = NodePath.parse(rawPath);
        int cut = context.depth();
        return path.depth() >= cut && path.names().subList(0, cut).equals(context.names())
                ? Optional.of(path.below(cut))
                : Optional.empty();
    }

    private boolean isHere(String authority) {
        return authorities.stream().map(Hrefs::bare).anyMatch(bare(authority)::equals);
    }

    /** Some clients send raw UTF-8, which the server hands on byte by byte. */
    private static String clean(String what, String reference) {
        boolean ascii = true;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c <= ' ' || c == '?' || c == '#' || c == 0x7f) {
                throw bad(what + " holds a space, a query or a fragment.");
            }
            ascii &= c < 0x80;
        }
        if (ascii) {
            return reference;
        }
        String text = new String(reference.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            throw bad(what + " is not valid UTF-8.");
        }
        return text;
    }

    /** Without user, without a default port, in lower case. */
    private static String bare(String authority) {
        String host =
                authority.substring(authority.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
        return host.replaceFirst(":(80|443|)$", "");
    }

    private static ProblemException bad(String detail) {
        return new ProblemException(new Problem.BadRequest(detail));
    }
}
