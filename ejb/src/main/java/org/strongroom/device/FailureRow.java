package org.strongroom.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** What one server counted of failed sign-ins of a login from a network. */
@Entity
@Table(name = "sign_in_failure")
@IdClass(FailureRow.Key.class)
class FailureRow {
    @Id
    private String login;

    @Id
    private String network;

    @Id
    private String node;

    @Column
    private long failures;

    @Column(name = "first_at")
    private Instant first;

    @Column(name = "last_at")
    private Instant last;

    @Column
    private Instant until;

    protected FailureRow() {}

    FailureRow(String login, String network, String node, Guesses.Count count) {
        this.login = login;
        this.network = network;
        this.node = node;
        this.failures = count.failures();
        this.first = count.first();
        this.last = count.last();
        this.until = count.until();
    }

    SignInFailure toFailure() {
        return new SignInFailure(login, network, node, failures, first, last, until);
    }

    /** What tells rows apart. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private String login = "";
        private String network = "";
        private String node = "";

        protected Key() {}

        Key(String login, String network, String node) {
            this.login = login;
            this.network = network;
            this.node = node;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && login.equals(key.login)
                    && network.equals(key.network)
                    && node.equals(key.node);
        }

        @Override
        public int hashCode() {
            return Objects.hash(login, network, node);
        }
    }
}
