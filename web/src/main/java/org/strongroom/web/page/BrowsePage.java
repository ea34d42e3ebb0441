package org.strongroom.web.page;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.strongroom.files.Resource;
import org.strongroom.path.Name;
import org.strongroom.path.NodePath;

/**
 * A directory to look through. Files are links to their content.
 *
 * @param next where the list goes on; empty at its end
 */
record BrowsePage(Resource directory, List<Resource> members, Optional<Name> next) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    static String href(NodePath path, boolean isDirectory) {
        return (isDirectory ? "/files" : "/api/v1/content") + path.encoded() + (isDirectory ? "/" : "");
    }

    Page page() {
        NodePath path = directory.path();
        String name = path.isRoot() ? "Files" : path.name().text();
        Element main = Element.of("main", trail(path), Element.of("h1", Element.of("bdi", name)), list());
        next.ifPresent(last -> main.add(Element.of(
                "p",
                Element.of("a", "More").with("href", href(path, true) + "?after=" + NodePath.encode(last.text())))));
        return new Page(name, main);
    }

    private static Element trail(NodePath path) {
        Element list = Element.of("ol", Element.of("li", Element.of("a", "Home").with("href", "/")));
        NodePath above = NodePath.ROOT;
        for (Name name : path.names()) {
            above = above.child(name);
            list.add(Element.of(
                    "li", Element.of("a", Element.of("bdi", name.text())).with("href", href(above, true))));
        }
        return Element.of("nav", list).with("aria-label", "Where you are").with("class", "trail");
    }

    private Element list() {
        if (members.isEmpty()) {
            return Element.of("p", "This directory is empty.");
        }
        Element rows = Element.of("tbody");
        members.forEach(member -> rows.add(row(member)));
        Element head = Element.of(
                "tr",
                Element.of("th", "Name").with("scope", "col"),
                Element.of("th", "Size").with("scope", "col").with("class", "number"),
                Element.of("th", "Modified (UTC)").with("scope", "col"));
        return Element.of("table", Element.of("thead", head), rows).with("class", "files");
    }

    private static Element row(Resource member) {
        boolean isDirectory = member.isDirectory();
        String name = member.path().name().text();
        Element link = Element.of("a", Element.of("bdi", name), isDirectory ? "/" : "")
                .with("href", href(member.path(), isDirectory));
        if (!isDirectory) {
            link.with("download", "");
        }
        return Element.of(
                "tr",
                Element.of("th", link).with("scope", "row"),
                Element.of("td", isDirectory ? "–" : size(member.node().size())).with("class", "number"),
                Element.of("td", MINUTE.format(member.node().modified())));
    }

    /** In IEC units, as people read sizes. */
    static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " B";
        }
        double amount = bytes;
        int unit = -1;
        while (amount >= 1024 && unit < 5) {
            amount /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %ciB", amount, "KMGTPE".charAt(unit));
    }
}
