package org.strongroom.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.strongroom.web.ServerAddress;

class MappingCommandsTest {
    @Test
    void mapOverTlsOnEachSystem() {
        assertThat(commands("https", "jo"))
                .contains(
                        "net use S: https://files.example/dav /user:jo <span class=\"password\">PASSWORD</span>",
                        "mount_webdav -i https://files.example/dav ~/Strongroom",
                        "gio mount davs://jo@files.example/dav",
                        "mount -t davfs https://files.example/dav /mnt -o username=jo,uid=$USER",
                        "rclone config create strongroom webdav url=https://files.example/dav vendor=owncloud user=jo");
    }

    @Test
    void tellWindowsToUseTls() {
        assertThat(commands("http", "jo")).contains("https address");
        assertThat(commands("https", "jo")).doesNotContain("https address");
    }

    @Test
    void loginCannotBecomeACommand() {
        assertThat(commands("https", "jo; rm -rf ~"))
                .contains("username=&#39;jo; rm -rf ~&#39;,")
                .contains("user=&#39;jo; rm -rf ~&#39; ")
                .contains("gio mount &#39;davs://jo; rm -rf ~@");
        assertThat(commands("https", "o'neil")).contains("user=&#39;o&#39;\\&#39;&#39;neil&#39; ");
    }

    private static String commands(String scheme, String login) {
        return new MappingCommands(new ServerAddress(scheme, "files.example"), login)
                .sections().stream().map(Element::toString).collect(Collectors.joining());
    }
}
