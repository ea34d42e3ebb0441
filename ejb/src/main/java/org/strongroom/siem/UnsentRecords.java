package org.strongroom.siem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.strongroom.audit.LogConsumer;

/** Where a SIEM is set, what may not have arrived there must not go. */
@ApplicationScoped
class UnsentRecords implements LogConsumer {
    private final Mark mark;
    private final String setting;

    @Inject
    UnsentRecords(Mark mark, @ConfigProperty(name = "strongroom.siem", defaultValue = "none") String setting) {
        this.mark = mark;
        this.setting = setting;
    }

    @Override
    public OptionalLong waitsFor() {
        return setting.equals("none") ? OptionalLong.empty() : OptionalLong.of(mark.sequence() + 1);
    }
}
