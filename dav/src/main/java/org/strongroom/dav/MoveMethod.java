package org.strongroom.dav;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.strongroom.audit.Action;
import org.strongroom.dav.rfc4918.OverwriteField;
import org.strongroom.files.Files;

/** RFC 4918, section 9.9. */
@Dependent
final class MoveMethod implements Method {
    private final Files files;
    private final ShallowGuard shallow;

    @Inject
    MoveMethod(Files files, ShallowGuard shallow) {
        this.files = files;
        this.shallow = shallow;
    }

    @Override
    public Action action() {
        return Action.MOVE;
    }

    @Override
    public void answer(Exchange exchange) {
        boolean overwrite = OverwriteField.parse(exchange.header("Overwrite"));
        var destination = exchange.destination();
        shallow.check(exchange);
        WrittenAnswer.send(
                exchange,
                files.move(exchange.caller(), exchange.path(), destination, overwrite, exchange.conditions()));
    }
}
