package org.strongroom.condition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.strongroom.path.NodePath;

/**
 * WebDAV's If header (RFC 4918, section 10.4): true when any of its lists is, a list being true when all its conditions
 * are. Every state token in it counts as submitted, whatever the outcome of its list.
 */
public record IfHeader(List<StateList> lists) {
    /** The header was not sent. */
    public static final IfHeader NONE = new IfHeader(List.of());

    public IfHeader {
        lists = List.copyOf(lists);
    }

    public boolean isPresent() {
        return !lists.isEmpty();
    }

    /** The lock tokens that the client shows, as URIs, without those that stand after {@code Not}. */
    public Set<String> submittedTokens() {
        return lists.stream()
                .flatMap(list -> list.conditions().stream())
                .filter(condition -> condition.token() != null && !condition.negated())
                .map(Condition::token)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Conditions that must all hold for one resource. */
    public record StateList(Target target, List<Condition> conditions) {
        public StateList {
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * The resource that a list speaks of.
     *
     * @param path the tagged resource; null with {@code elsewhere} false means the resource of the request
     * @param elsewhere true when the tag names nothing on this server; no token or tag ever matches there
     */
    public record Target(@Nullable NodePath path, boolean elsewhere) {
        public static final Target OF_REQUEST = new Target(null, false);
        public static final Target ELSEWHERE = new Target(null, true);

        public static Target of(NodePath path) {
            return new Target(path, false);
        }
    }

    /** A state token or an entity tag, one of which is null. */
    public record Condition(boolean negated, @Nullable String token, @Nullable EntityTag tag) {
        public static Condition ofToken(boolean negated, String token) {
            return new Condition(negated, token, null);
        }

        public static Condition ofTag(boolean negated, EntityTag tag) {
            return new Condition(negated, null, tag);
        }
    }
}
