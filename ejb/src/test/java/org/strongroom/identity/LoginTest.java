package org.strongroom.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginTest {
    @Test
    void windowsDomainIsNotLookedAt() {
        assertThat(Login.typed("CORP\\jo").text()).isEqualTo("jo");
        assertThat(Login.typed("jo@corp.example").text()).isEqualTo("jo@corp.example");
    }

    @Test
    void caseAndCompositionDoNotTellLoginsApart() {
        assertThat(new Login("Jo").key()).isEqualTo(new Login("jO").key());
        assertThat(new Login("Ze\u0301").key()).isEqualTo(new Login("z\u00e9").key());
        assertThat(new Login("jo").key()).isNotEqualTo(new Login("joe").key());
    }
}
