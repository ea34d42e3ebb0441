package org.strongroom.auditlog.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLineTest {
    private static final Pattern TELLING = Pattern.compile("not UTF-8|expected .* at character \\d+", Pattern.DOTALL);

    private final JsonLine line = new JsonLine();

    @Test
    void membersKeepTheirOrderAndTypes() {
        byte[] bytes = line.text("kind", "access")
                .number("n", -42)
                .flag("yes", true)
                .flag("no", false)
                .nothing("none")
                .text("absent", null)
                .texts("groups", List.of("a", "b"))
                .texts("empty", List.of())
                .end();
        assertThat(new String(bytes, UTF_8))
                .isEqualTo("{\"kind\":\"access\",\"n\":-42,\"yes\":true,\"no\":false,\"none\":null,\"absent\":null,"
                        + "\"groups\":[\"a\",\"b\"],\"empty\":[]}");
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("kind", "access");
        expected.put("n", -42L);
        expected.put("yes", true);
        expected.put("no", false);
        expected.put("none", null);
        expected.put("absent", null);
        expected.put("groups", List.of("a", "b"));
        expected.put("empty", List.of());
        assertThat(JsonLineReader.read(bytes)).containsExactlyEntriesOf(expected);
    }

    @Test
    void oneWriterMakesManyObjects() {
        assertThat(new String(line.end(), UTF_8)).isEqualTo("{}");
        assertThat(new String(line.number("a", 1).end(), UTF_8)).isEqualTo("{\"a\":1}");
        assertThat(new String(line.number("b", Long.MIN_VALUE).end(), UTF_8)).isEqualTo("{\"b\":-9223372036854775808}");
    }

    @ParameterizedTest
    @CsvSource({
        "000A,\\n",
        "000D,\\r",
        "0009,\\t",
        "0008,\\b",
        "000C,\\f",
        "0022,\\\"",
        "005C,\\\\",
        "0000,\\u0000",
        "001B,\\u001b",
        "007F,\\u007f",
        "0085,\\u0085",
        "009B,\\u009b",
        "2028,\\u2028",
        "2029,\\u2029",
        "202E,\\u202e",
        "200F,\\u200f",
        "2066,\\u2066",
        "FEFF,\\ufeff",
        "D800,\\ud800",
        "DFFF,\\udfff"
    })
    void whatCouldBreakOutIsEscaped(String codeUnit, String escape) {
        String value = "x" + (char) Integer.parseInt(codeUnit, 16) + "y";
        byte[] bytes = line.text("v", value).end();
        assertThat(new String(bytes, UTF_8)).isEqualTo("{\"v\":\"x" + escape + "y\"}");
        assertThat(JsonLineReader.read(bytes)).containsEntry("v", value);
    }

    @Test
    void everyUtf16UnitSurvives() {
        for (int unit = 0; unit <= 0xFFFF; unit++) {
            String value = "a" + (char) unit;
            if (!value.equals(JsonLineReader.read(line.text("v", value).end()).get("v"))) {
                fail("unit %x", unit);
            }
        }
    }

    @Test
    void anyTextSurvivesAndStaysOnOneLine() {
        Random random = new Random(17);
        for (int round = 0; round < 2_000; round++) {
            Map<String, Object> members = new HashMap<>();
            for (int member = random.nextInt(8); member > 0; member--) {
                members.put(text(random), value(random));
            }
            members.forEach(this::put);
            byte[] bytes = line.end();
            assertThat(JsonLineReader.read(bytes)).isEqualTo(members);
            assertThat(bytes).doesNotContain((byte) '\n').doesNotContain((byte) '\r');
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "}",
                "[]",
                "null",
                "{}{}",
                "{} ",
                " {}",
                "{\"a\":1,}",
                "{,}",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "{\"a\": 1}",
                "{\"a\":01}",
                "{\"a\":-}",
                "{\"a\":-0}",
                "{\"a\":+1}",
                "{\"a\":1.0}",
                "{\"a\":1e3}",
                "{\"a\":9223372036854775808}",
                "{\"a\":tru}",
                "{\"a\":truey}",
                "{\"a\":nul}",
                "{\"a\":{}}",
                "{\"a\":[1]}",
                "{\"a\":[[]]}",
                "{\"a\":[\"b\",]}",
                "{\"a\":\"b}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1\"b\":2}",
                "{'a':1}"
            })
    void whatIsLooseIsRefused(String text) {
        assertThatThrownBy(() -> JsonLineReader.read(text.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void malformedUtf8IsRefused() {
        byte[] bytes = line.text("v", "x").end();
        bytes[6] = (byte) 0xC0;
        assertThatThrownBy(() -> JsonLineReader.read(bytes)).hasMessage("not UTF-8");
    }

    @Test
    void anyOneByteChangeIsReadOrRefusedButNeverCrashes() {
        byte[] bytes = line.text("a\u20ac", "b\n\u2028")
                .number("n", 12)
                .texts("t", List.of("x"))
                .end();
        for (int at = 0; at < bytes.length; at++) {
            for (int value = 0; value < 256; value++) {
                byte[] changed = bytes.clone();
                changed[at] = (byte) value;
                try {
                    JsonLineReader.read(changed);
                } catch (IllegalArgumentException e) {
                    if (!TELLING.matcher(String.valueOf(e.getMessage())).matches()) {
                        fail("byte %d as %d", at, value);
                    }
                }
            }
        }
    }

    private void put(String name, Object value) {
        if (value instanceof Long number) {
            line.number(name, number);
        } else if (value instanceof Boolean flag) {
            line.flag(name, flag);
        } else if (value instanceof List<?> texts) {
            line.texts(name, texts.stream().map(String.class::cast).toList());
        } else {
            line.text(name, (String) value);
        }
    }

    private static Object value(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextLong();
            case 1 -> random.nextBoolean();
            case 2 ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> text(random))
                        .toList();
            case 3 -> null;
            default -> text(random);
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.appendCodePoint(0x10000 + random.nextInt(0x100000));
                default -> text.append((char) (' ' + random.nextInt(95)));
            }
        }
        return text.toString();
    }
}
