package org.strongroom.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.strongroom.dav.rfc4918.XmlOutput;
import org.strongroom.files.Details;
import org.strongroom.files.Files;
import org.strongroom.files.Listing;
import org.strongroom.files.Resource;

/** A directory as a plain list of links. Everything that comes from a name is escaped, and no script may run. */
@Dependent
final class DirectoryPage {
    static final String HTML = "text/html; charset=utf-8";

    private static final int OK = 200;

    private final Files files;

    @Inject
    DirectoryPage(Files files) {
        this.files = files;
    }

    void answer(Exchange exchange) throws IOException {
        Listing listing = files.list(exchange.caller(), exchange.path(), true, Details.NONE, exchange.conditions());
        exchange.response().setHeader("X-Content-Type-Options", "nosniff");
        exchange.response()
                .setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'");
        XmlOutput out = exchange.xml(OK, HTML);
        byte[] base = exchange.hrefs().href(exchange.path(), true).getBytes(StandardCharsets.US_ASCII);
        out.raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>");
        out.text(exchange.path().toString()).raw("</title></head><body><h1>");
        out.text(exchange.path().toString()).raw("</h1><ul>");
        for (Iterator<Resource> members = listing.members(); members.hasNext(); ) {
            entry(out, base, members.next());
        }
        out.raw("</ul></body></html>\n");
        exchange.finish(out, OK, HTML);
    }

    private static void entry(XmlOutput out, byte[] base, Resource member) throws IOException {
        String name = member.path().name().text();
        String end = member.isDirectory() ? "/" : "";
        out.raw("\n<li><a href=\"").raw(base).urlName(name).raw(end).raw("\">");
        out.text(name).raw(end).raw("</a></li>");
    }
}
