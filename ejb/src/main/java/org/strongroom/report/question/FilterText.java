package org.strongroom.report.question;

import java.util.Map;
import org.strongroom.path.NodePath;

/** What was asked, as the query of a URL. */
public final class FilterText {
    private FilterText() {}

    public static String of(Map<String, String> asked, Period period) {
        StringBuilder filter = new StringBuilder();
        asked.forEach((name, value) -> filter.append(name)
                .append('=')
                .append(NodePath.encode(value).replace("%2F", "/"))
                .append('&'));
        return filter.append("from=")
                .append(period.from())
                .append("&until=")
                .append(period.until())
                .toString();
    }
}
