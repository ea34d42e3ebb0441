package org.strongroom.web.page;

import java.util.List;
import java.util.regex.Pattern;
import org.strongroom.web.ServerAddress;

/**
 * How to map the drive on each system, ready to be copied. The password's place is marked; the page's script fills it
 * in for a device that was just made.
 */
final class MappingCommands {
    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9._@:/=+-]+");

    private final ServerAddress server;
    private final String login;

    MappingCommands(ServerAddress server, String login) {
        this.server = server;
        this.login = login;
    }

    List<Element> sections() {
        return List.of(
                section(
                        "Windows",
                        windowsHint(),
                        command("net use S: ", url(), " /user:", login, " ", password(), " /persistent:yes")),
                section(
                        "macOS",
                        "In Finder choose Go, Connect to Server and give " + server.dav() + ", or in the Terminal:",
                        command("mkdir -p ~/Strongroom && mount_webdav -i ", url(), " ~/Strongroom")),
                section(
                        "Linux",
                        "GNOME and others, from the file manager or the shell; it asks for the password:",
                        command(
                                "gio mount ",
                                word(url().replaceFirst("^http", "dav").replace("://", "://" + login + "@"))),
                        "Or as a directory, with davfs2:",
                        command("sudo mount -t davfs ", url(), " /mnt -o username=", word(login), ",uid=$USER")),
                section(
                        "rclone",
                        "For scripts and backups:",
                        command(
                                "rclone config create strongroom webdav url=",
                                url(),
                                " vendor=owncloud user=",
                                word(login),
                                " pass=",
                                password(),
                                " --obscure")));
    }

    private String windowsHint() {
        return server.isSecure()
                ? "In a command prompt:"
                : "In a command prompt. Windows sends passwords over https only, so use this server's https address there:";
    }

    private String url() {
        return server.dav();
    }

    private static Element password() {
        return Element.of("span", "PASSWORD").with("class", "password");
    }

    /** A word of a shell, quoted where it must be. */
    private static String word(String text) {
        return PLAIN_WORD.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static Element command(Object... parts) {
        return Element.of("pre", Element.of("code", parts)).with("tabindex", "0");
    }

    private static Element section(String system, Object... parts) {
        Element section = Element.of("details", Element.of("summary", system));
        for (Object part : parts) {
            section.add(part instanceof Element ? part : Element.of("p", part));
        }
        return section;
    }
}
