package org.strongroom.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.strongroom.dav.rfc4918.Multistatus;
import org.strongroom.dav.rfc4918.PropertyUpdate;
import org.strongroom.dav.rfc4918.XmlOutput;

class PatchPlanTest {
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void windowsFourPropertiesAreAllTaken() throws IOException {
        PatchPlan plan = plan("<Z:Win32CreationTime>Fri, 02 Jan 2026 03:04:05 GMT</Z:Win32CreationTime>"
                + "<Z:Win32LastAccessTime>Fri, 02 Jan 2026 03:04:06 GMT</Z:Win32LastAccessTime>"
                + "<Z:Win32LastModifiedTime>Fri, 02 Jan 2026 03:04:07 GMT</Z:Win32LastModifiedTime>"
                + "<Z:Win32FileAttributes>00000020</Z:Win32FileAttributes>");
        assertThat(plan.isPossible()).isTrue();
        assertThat(plan.patch().created()).isEqualTo(TIME);
        assertThat(plan.patch().modified()).isEqualTo(TIME.plusSeconds(2));
        assertThat(plan.patch().changes())
                .extracting(change -> change.name().local())
                .containsExactly("Win32LastAccessTime", "Win32FileAttributes");
        assertThat(written(plan)).containsOnlyOnce("<D:propstat>").contains("200 OK");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<D:getlastmodified>Fri, 02 Jan 2026 03:04:05 GMT</D:getlastmodified>|0",
                "<D:lastmodified>1767323045</D:lastmodified>|0",
                "<S:lastmodified xmlns:S='SAR:'>2026-01-02T03:04:05Z</S:lastmodified>|1",
            })
    void timesComeInManyWays(String property, int dead) {
        assertThat(plan(property).patch().modified()).isEqualTo(TIME);
        assertThat(plan(property).patch().changes()).hasSize(dead);
    }

    @Test
    void aTimeThatIsNoneChangesNothing() {
        PatchPlan plan = plan("<Z:Win32LastModifiedTime>soon</Z:Win32LastModifiedTime>");
        assertThat(plan.isPossible()).isTrue();
        assertThat(plan.patch().modified()).isNull();
    }

    @Test
    void oneProtectedPropertyStopsAll() throws IOException {
        PatchPlan plan = plan("<D:getetag>x</D:getetag><x:a xmlns:x='urn:x'>1</x:a><D:resourcetype/>");
        assertThat(plan.isPossible()).isFalse();
        assertThat(written(plan))
                .contains("<D:getetag/><D:resourcetype/></D:prop><D:status>HTTP/1.1 403 Forbidden</D:status>"
                        + "<D:error><D:cannot-modify-protected-property/></D:error>")
                .contains("<x:a xmlns:x=\"urn:x\"/></D:prop><D:status>HTTP/1.1 424 Failed Dependency</D:status>");
    }

    private static PatchPlan plan(String properties) {
        String body = "<D:propertyupdate xmlns:D='DAV:' xmlns:Z='urn:schemas-microsoft-com:'><D:set><D:prop>"
                + properties + "</D:prop></D:set></D:propertyupdate>";
        return PatchPlan.of(PropertyUpdate.parse(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String written(PatchPlan plan) throws IOException {
        XmlOutput out = new XmlOutput(ByteArrayOutputStream::new);
        plan.writeTo(new Multistatus(out));
        return new String(out.buffered(), StandardCharsets.UTF_8);
    }
}
