package org.strongroom.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangesTest {
    @Test
    void anArrowInANoteDoesNotPartThem() {
        String words = Changes.words("view \"a => b\"", "edit \"c => d\"");

        assertThat(Changes.before(words)).isEqualTo("view \"a -> b\"");
        assertThat(Changes.after(words)).isEqualTo("edit \"c -> d\"");
    }

    @Test
    void oneOfThemMayBeMissing() {
        assertThat(Changes.before(Changes.words("", "edit"))).isEmpty();
        assertThat(Changes.after(Changes.words("edit", ""))).isEmpty();
        assertThat(Changes.after("WS-9")).isEqualTo("WS-9");
    }
}
