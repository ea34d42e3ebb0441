package org.strongroom.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How long records are kept: for ever, unless a setting says otherwise. */
@ApplicationScoped
class KeepingRule {
    private final @Nullable Period period;

    /**
     * Reads the setting.
     *
     * @param setting whole years, months and days (ISO 8601), such as {@code P7Y}; empty keeps for ever
     * @throws IllegalArgumentException when it is no such period, or not longer than nothing
     */
    @Inject
    KeepingRule(@ConfigProperty(name = "strongroom.audit.keep") Optional<String> setting) {
        this.period = setting.map(KeepingRule::parse).orElse(null);
    }

    /** Records before this may go; empty when none may. */
    Optional<Instant> limit(Instant now) {
        return Optional.ofNullable(period)
                .map(kept -> now.atZone(ZoneOffset.UTC).minus(kept).toInstant());
    }

    @Override
    public String toString() {
        return period == null ? "for ever" : period.toString();
    }

    private static Period parse(String text) {
        try {
            Period parsed = Period.parse(text);
            if (!parsed.isZero() && !parsed.isNegative()) {
                return parsed;
            }
        } catch (DateTimeException e) {
            throw refused(text, e);
        }
        throw refused(text, null);
    }

    private static IllegalArgumentException refused(String text, @Nullable Exception cause) {
        return new IllegalArgumentException("STRONGROOM_AUDIT_KEEP is a time such as P7Y or P400D, not " + text, cause);
    }
}
