package org.strongroom.web.page;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.strongroom.device.Device;
import org.strongroom.files.Resource;
import org.strongroom.identity.Person;
import org.strongroom.web.ServerAddress;

/** What a person sees first: their directories, their devices, and how to map the drive. */
record HomePage(Person person, List<Resource> directories, List<Device> devices, ServerAddress server) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    Page page() {
        Element main = Element.of("main", who(), myDirectories(), myDevices(), mapping());
        return new Page("Home", main);
    }

    private Element who() {
        String roles = person.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(", "));
        String groups = person.groups().stream().sorted().collect(Collectors.joining(", "));
        return Element.of(
                "section",
                Element.of("h1", "Hello, " + person.name()),
                Element.of(
                                "dl",
                                Element.of("dt", "Login"),
                                Element.of("dd", person.login()),
                                Element.of("dt", "Groups"),
                                Element.of("dd", groups.isEmpty() ? "none" : groups),
                                Element.of("dt", "Roles"),
                                Element.of("dd", roles.isEmpty() ? "none" : roles))
                        .with("class", "facts"));
    }

    private Element myDirectories() {
        Element list = Element.of("ul").with("class", "tiles");
        for (Resource directory : directories) {
            String name = directory.path().depth() == 1
                    ? "My private directory"
                    : directory.path().name().text();
            String kind =
                    directory.path().depth() == 1 ? "Only you" : directory.writable() ? "Shared" : "Shared, read only";
            list.add(Element.of(
                    "li",
                    Element.of("a", Element.of("strong", Element.of("bdi", name)), Element.of("span", kind))
                            .with("href", BrowsePage.href(directory.path(), true))));
        }
        return Element.of("section", Element.of("h2", "My directories"), list);
    }

    private Element myDevices() {
        Element rows = Element.of("tbody").with("id", "devices");
        devices.forEach(device -> rows.add(row(device)));
        Element table = Element.of(
                "table",
                Element.of("caption", "Devices that may map the drive in your name")
                        .with("class", "sr"),
                Element.of("thead", Element.of("tr", head("Name"), head("Made"), head("Last used"), Element.of("td"))),
                rows);
        Element none = Element.of("p", "You have no device yet. Make one to map the drive.")
                .with("id", "no-devices");
        if (devices.isEmpty()) {
            table.with("hidden", "");
        } else {
            none.with("hidden", "");
        }
        return Element.of(
                "section", Element.of("h2", "My devices"), none, table.with("id", "device-table"), newDevice(), made());
    }

    private static Element row(Device device) {
        String used = device.lastUsed() == null
                ? "never"
                : MINUTE.format(device.lastUsed()) + " from " + device.lastAddress();
        Element revoke = Element.of("button", "Revoke")
                .with("type", "button")
                .with("class", "danger")
                .with("data-revoke", Long.toString(device.id()))
                .with("aria-label", "Revoke " + device.name());
        return Element.of(
                "tr",
                Element.of("th", Element.of("bdi", device.name())).with("scope", "row"),
                Element.of("td", MINUTE.format(device.created())).with("data-label", "Made"),
                Element.of("td", used).with("data-label", "Last used"),
                Element.of("td", revoke).with("class", "actions"));
    }

    private static Element newDevice() {
        return Element.of(
                        "form",
                        Element.of("label", "Name of the device").with("for", "device-name"),
                        Element.of("input")
                                .with("id", "device-name")
                                .with("name", "name")
                                .with("maxlength", "100")
                                .with("placeholder", "such as WS-114")
                                .with("autocomplete", "off")
                                .with("required", ""),
                        // The script enables it; without one the form could only lose what was typed.
                        Element.of("button", "Create device password").with("disabled", ""),
                        Element.of("noscript", "This needs JavaScript, since the password is shown only once."))
                .with("id", "new-device")
                .with("class", "inline");
    }

    private static Element made() {
        Element password = Element.of("output").with("id", "password").with("class", "secret");
        Element copy = Element.of("button", "Copy")
                .with("type", "button")
                .with("id", "copy")
                .with("class", "quiet");
        Element shown = Element.of(
                        "div",
                        Element.of("h3", "Password for ", Element.of("bdi").with("id", "made-name")),
                        Element.of(
                                "p", "It is shown this once. Copy it now; the commands below hold it until you leave."),
                        Element.of("p", password, copy).with("class", "inline"))
                .with("id", "made")
                .with("class", "notice")
                .with("tabindex", "-1")
                .with("hidden", "");
        Element status =
                Element.of("p").with("id", "status").with("role", "status").with("class", "status");
        return Element.of("div", status, shown);
    }

    private Element mapping() {
        return Element.of("section", Element.of("h2", "Map the drive"))
                .add(
                        Element.of(
                                "p",
                                "The address is ",
                                Element.of("code", server.dav()),
                                ", your login there ",
                                Element.of("code", person.login()),
                                ", the password that of a device above. The password you sign in with here is not accepted there."))
                .addAll(new MappingCommands(server, person.login()).sections())
                .with("id", "mapping");
    }

    private static Element head(String text) {
        return Element.of("th", text).with("scope", "col");
    }
}
