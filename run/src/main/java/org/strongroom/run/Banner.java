package org.strongroom.run;

import java.util.Map;

/** What a person reads once the product is ready: addresses, people, and how to map the drive. */
final class Banner {
    private Banner() {}

    static String of(Addresses addresses, String realm, Map<Person, Device> people) {
        var first = people.values().iterator().next();
        return """

                Strongroom is ready. Ctrl-C stops it.

                  Page and API   %s
                                 %s (certificate made by this run)
                  Drive          %s/
                  Sign-on        %s

                People of this demo (none of them exists in production)
                %s
                Map the drive, as %s for instance

                %s"""
                .formatted(
                        addresses.http() + "/",
                        addresses.https() + "/",
                        addresses.dav(),
                        realm,
                        people(people),
                        first.login(),
                        commands(addresses.dav() + "/", first));
    }

    private static String people(Map<Person, Device> people) {
        var text = new StringBuilder("  %-8s %-22s %-14s %-13s %s%n"
                .formatted("login", "password", "roles", "groups", "device login / device password for the drive"));
        people.forEach((person, device) -> text.append("  %-8s %-22s %-14s %-13s %s / %s%n"
                .formatted(
                        person.login(),
                        person.password(),
                        String.join(" ", person.roles()),
                        String.join(" ", person.groups()),
                        device.login(),
                        device.password())));
        return text.toString();
    }

    private static String commands(String drive, Device device) {
        var login = device.login();
        var password = device.password();
        var withUser = drive.replaceFirst("http://", "dav://" + login.replace("@", "%40") + "@");
        return """
                  Windows   reg add HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters /v BasicAuthLevel /t REG_DWORD /d 2 /f
                            net stop webclient & net start webclient        (both once, as administrator, for plain HTTP)
                            net use S: %1$s "%4$s" /user:"%3$s" /persistent:no
                  macOS     osascript -e 'mount volume "%1$s" as user name "%3$s" with password "%4$s"'
                            or in the Finder: Cmd-K, %1$s
                  Linux     gio mount %2$s        (asks for the password)
                  davfs2    echo '%1$s "%3$s" "%4$s"' | sudo tee -a /etc/davfs2/secrets
                            sudo mkdir -p /mnt/strongroom && sudo mount -t davfs %1$s /mnt/strongroom
                  rclone    rclone config create strongroom webdav url=%1$s vendor=owncloud user='%3$s' pass='%4$s' --obscure
                            rclone ls strongroom:        or: rclone mount strongroom: ~/strongroom
                """
                .formatted(drive, withUser, login, password);
    }
}
