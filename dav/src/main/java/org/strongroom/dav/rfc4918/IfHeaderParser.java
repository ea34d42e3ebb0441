package org.strongroom.dav.rfc4918;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.strongroom.condition.IfHeader;
import org.strongroom.condition.IfHeader.Condition;
import org.strongroom.condition.IfHeader.StateList;
import org.strongroom.condition.IfHeader.Target;
import org.strongroom.http.FieldReader;
import org.strongroom.problem.ProblemException;

/**
 * The grammar of RFC 4918, section 10.4.2: either lists without a tag, or tags each with its lists. Time is linear in
 * the length of the header.
 */
public final class IfHeaderParser {
    /** The longest header that is read, in characters. */
    public static final int MAX_LENGTH = 8 * 1024;

    private final FieldReader reader;
    private final Hrefs hrefs;
    private final List<StateList> lists = new ArrayList<>();

    private IfHeaderParser(FieldReader reader, Hrefs hrefs) {
        this.reader = reader;
        this.hrefs = hrefs;
    }

    /**
     * Reads the header; {@link IfHeader#NONE} when it was not sent.
     *
     * @throws ProblemException with BadRequest when it is malformed or longer than {@value #MAX_LENGTH} characters
     */
    public static IfHeader parse(@Nullable String text, Hrefs hrefs) {
        if (text == null) {
            return IfHeader.NONE;
        }
        FieldReader reader = new FieldReader("If", text);
        if (text.length() > MAX_LENGTH) {
            throw reader.malformed();
        }
        return new IfHeaderParser(reader, hrefs).header();
    }

    private IfHeader header() {
        if (reader.sees('<')) {
            while (!reader.atEnd()) {
                taggedLists();
            }
        } else {
            listsOf(Target.OF_REQUEST);
        }
        if (lists.isEmpty() || !reader.atEnd()) {
            throw reader.malformed();
        }
        return new IfHeader(lists);
    }

    private void taggedLists() {
        if (!reader.take('<')) {
            throw reader.malformed();
        }
        Target target = hrefs.ofTag(reader.until('>'));
        int before = lists.size();
        listsOf(target);
        if (lists.size() == before) {
            throw reader.malformed();
        }
    }

    private void listsOf(Target target) {
        while (reader.take('(')) {
            List<Condition> conditions = new ArrayList<>();
            while (!reader.take(')')) {
                conditions.add(condition());
            }
            if (conditions.isEmpty()) {
                throw reader.malformed();
            }
            lists.add(new StateList(target, conditions));
        }
    }

    private Condition condition() {
        boolean negated = reader.takeWord("Not");
        if (reader.take('<')) {
            return Condition.ofToken(negated, CodedUrl.require(reader));
        }
        if (reader.take('[')) {
            Condition condition = Condition.ofTag(negated, reader.entityTag());
            if (reader.take(']')) {
                return condition;
            }
        }
        throw reader.malformed();
    }
}
