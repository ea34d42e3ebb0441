package org.strongroom.http;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strongroom.condition.EntityTag;
import org.strongroom.condition.EntityTags;

/** If-Match and If-None-Match (RFC 9110, sections 13.1.1 and 13.1.2). */
public final class EntityTagField {
    private EntityTagField() {}

    /**
     * Reads the field; null when it was not sent. A tag that lost its quotes on its way through a client is taken by
     * its text: it still matches nothing but equal content.
     *
     * @throws org.strongroom.problem.ProblemException with BadRequest when it is malformed
     */
    public static @Nullable EntityTags parse(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        FieldReader reader = new FieldReader(field, text);
        if (reader.take('*')) {
            if (!reader.atEnd()) {
                throw reader.malformed();
            }
            return EntityTags.ANY;
        }
        List<EntityTag> tags = new ArrayList<>();
        while (!reader.atEnd()) {
            if (!reader.take(',')) {
                tags.add(tag(reader));
            }
        }
        return new EntityTags(false, tags);
    }

    private static EntityTag tag(FieldReader reader) {
        return reader.sees('"') || reader.sees('W') ? reader.entityTag() : EntityTag.strong(reader.bareWord());
    }
}
