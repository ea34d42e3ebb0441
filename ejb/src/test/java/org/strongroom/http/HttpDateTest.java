package org.strongroom.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpDateTest {
    private static final DateTimeFormatter IMF_FIXDATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sun, 06 Nov 1994 08:49:37 GMT",
                "Sun, 6 Nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 09:49:37 +0100",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                " Sun, 06 Nov 1994 08:49:37 GMT ",
            })
    void allFormsAreRead(String text) {
        assertThat(HttpDate.parse(text)).isEqualTo(Instant.parse("1994-11-06T08:49:37Z"));
    }

    @Test
    void whatIsNoDateIsIgnored() {
        assertThat(HttpDate.parse(null)).isNull();
        assertThat(HttpDate.parse("")).isNull();
        assertThat(HttpDate.parse("yesterday")).isNull();
        assertThat(HttpDate.parse("Sun, 31 Feb 1994 08:49:37 GMT")).isNull();
    }

    @Property
    void writesWhatTheFormatterWouldAndReadsItBack(
            @ForAll @LongRange(min = -62167219200L, max = 253402300799L) long second) {
        Instant instant = Instant.ofEpochSecond(second);
        assertThat(HttpDate.format(instant)).isEqualTo(IMF_FIXDATE.format(instant));
        assertThat(HttpDate.parse(HttpDate.format(instant))).isEqualTo(instant);
    }

    @Test
    void timesBeyondFourDigitsOfTheYearAreClamped() {
        assertThat(HttpDate.format(Instant.MAX)).isEqualTo("Fri, 31 Dec 9999 23:59:59 GMT");
    }
}
