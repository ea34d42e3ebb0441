package org.strongroom.it.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.strongroom.it.Product;

/**
 * The page in a language that is none: each letter of a message is another one and each message longer by a third. What
 * still reads as English is not translated, and what does not fit would not fit in German either.
 */
class PseudoLocaleIT {
    private static final String ENGLISH = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String PSEUDO = "áƀçďéƒğĥíĵķłɱñóƥɋřšťúṽŵẋýžÁƁÇĎÉƑĞĤÍĴĶŁṀÑÓƤɊŘŠŤÚṼŴẊÝŽ";
    private static final List<String> SCREENS =
            List.of("files", "details", "empty", "public", "missing", "trash", "devices");

    /** Own texts of elements, and what is read out, but for names and other data. */
    private static final String ENGLISH_LEFT =
            """
            () => {
              const data = "bdi, code, pre, time, input, svg, script, style, .sr-rows, .sr-preview, .sr-facts dd," +
                " .sr-brand, .sr-reference, #root ~ *:not(.pf-v6-c-backdrop)";
              const found = [];
              const look = (text, where) => {
                if (/[A-Za-z]{3,}/.test(text.replace(/Strongroom|SHA-256|audrey|Auditor|demo|[KMGT]iB|everyone|screens|empty|nothing-here|plan\\.md/gi, ""))) found.push(where + text.trim());
              };
              for (const element of document.querySelectorAll("body *")) {
                if (element.closest(data)) continue;
                for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) look(node.textContent, "");
                for (const name of ["aria-label", "title", "placeholder", "alt"]) look(element.getAttribute(name) ?? "", name + "=");
              }
              return [...new Set(found)];
            }
            """;

    /** Texts of which a part is cut off; names may be, they are shown whole elsewhere. */
    private static final String CLIPPED =
            """
            () => [...document.querySelectorAll("button, a, label, h1, h2, th, dt, [role=columnheader], .sr-status")]
              .filter((element) => element.offsetParent && !element.matches(".sr-hidden, .sr-hidden *, .pf-v6-c-skip-to-content *"))
              .filter((element) => getComputedStyle(element).overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1)
              .map((element) => element.textContent.trim())
            """;

    private static final Product PRODUCT = Product.running();

    @BeforeAll
    static void fill() throws IOException, InterruptedException {
        Screens.fill(PRODUCT);
    }

    @Test
    void nothingIsLeftInEnglishAndNothingIsCutOff() throws IOException {
        String messages = messages();
        List<String> faults = new ArrayList<>();
        try (PageBrowser browser = new PageBrowser(PRODUCT)) {
            for (String device : List.of("desktop", "phone")) {
                Page page = browser.signIn(
                        "audrey",
                        device.equals("phone")
                                ? PageBrowser.phone(ColorScheme.LIGHT)
                                : PageBrowser.desktop(ColorScheme.LIGHT));
                page.route(
                        "**/assets/en-*.js",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/javascript")
                                .setHeaders(Map.of("Cache-Control", "no-store"))
                                .setBody(messages)));
                for (String screen : SCREENS) {
                    page.navigate(browser.address(Screens.PATHS.get(screen)));
                    Screens.settle(page);
                    Screens.picture(page, screen + "-" + device + "-pseudo");
                    faults(page, ENGLISH_LEFT).forEach(text -> faults.add(screen + " " + device + " English: " + text));
                    faults(page, CLIPPED).forEach(text -> faults.add(screen + " " + device + " cut off: " + text));
                }
                page.context().close();
            }
        }

        assertThat(faults).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(Page page, String script) {
        return (List<String>) page.evaluate(script);
    }

    /** A module with the English messages, disguised. */
    private static String messages() throws IOException {
        Path english = Path.of(System.getProperty("strongroom.root"), "web/src/main/ui/src/messages/en.json");
        ObjectMapper json = new ObjectMapper();
        ObjectNode messages = (ObjectNode) json.readTree(english.toFile());
        List<String> keys = new ArrayList<>();
        messages.fieldNames().forEachRemaining(keys::add);
        keys.forEach(key -> messages.put(key, disguised(messages.get(key).asText())));
        return "export default " + json.writeValueAsString(messages);
    }

    /** Only texts: in ICU messages what is within one brace, or three, is no text. */
    private static String disguised(String message) {
        StringBuilder disguised = new StringBuilder();
        int depth = 0;
        for (char letter : message.toCharArray()) {
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            int known = depth % 2 == 0 ? ENGLISH.indexOf(letter) : -1;
            disguised.append(known < 0 ? letter : PSEUDO.charAt(known));
        }
        return disguised
                .append(" ")
                .append("·".repeat(message.length() / 3))
                .toString()
                .strip();
    }
}
