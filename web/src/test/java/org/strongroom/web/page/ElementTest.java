package org.strongroom.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElementTest {
    @Test
    void textCannotBecomeMarkup() {
        assertThat(Element.of("p", "<script>alert('x')</script> & \"y\"").toString())
                .isEqualTo("<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;</p>");
    }

    @Test
    void attributeCannotEndItsQuotes() {
        assertThat(Element.of("a", "x").with("href", "\" onclick=\"y'<>").toString())
                .isEqualTo("<a href=\"&quot; onclick=&quot;y&#39;&lt;&gt;\">x</a>");
    }

    @Test
    void voidElementHasNoEnd() {
        assertThat(Element.of("input").with("required", "").toString()).isEqualTo("<input required=\"\">");
    }

    @Test
    void elementsNest() {
        assertThat(Element.of("p", "a", Element.of("b", "c"), "d").toString()).isEqualTo("<p>a<b>c</b>d</p>");
    }
}
