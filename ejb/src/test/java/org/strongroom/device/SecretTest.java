package org.strongroom.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void has32Base32CharactersInGroupsOfFour() {
        assertThat(Secret.next().text()).matches("([a-z2-7]{4}-){7}[a-z2-7]{4}");
    }

    @Test
    void isNeverTheSameTwice() {
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            texts.add(Secret.next().text());
        }
        assertThat(texts).hasSize(1000);
    }

    @Test
    void isKnownByItsSha256() {
        assertThat(new Secret("abc").hash())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void isComparedExactly() {
        Secret secret = new Secret("abcd-efgh");
        assertThat(secret.hasHash(secret.hash())).isTrue();
        assertThat(new Secret("ABCD-EFGH").hasHash(secret.hash())).isFalse();
        assertThat(new Secret("abcdefgh").hasHash(secret.hash())).isFalse();
        assertThat(new Secret("abcd-efgh\0x").hasHash(secret.hash())).isFalse();
        assertThat(new Secret("").hasHash(secret.hash())).isFalse();
    }

    @Test
    void doesNotShowInText() {
        Secret secret = Secret.next();
        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThat(new IssuedDevice(1, "WS-1", "jo", secret.text()).toString()).doesNotContain(secret.text());
    }
}
