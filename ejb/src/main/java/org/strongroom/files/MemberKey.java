package org.strongroom.files;

import org.strongroom.path.Name;
import org.strongroom.tree.Outline;

/** As much of a member as its place in an order depends on. */
record MemberKey(long id, Name name, String key, boolean isDirectory, long rank) {
    static MemberKey of(Resource member, Outline.Rank rank) {
        Name name = member.path().name();
        return new MemberKey(
                member.node().id(), name, MemberOrder.keyOf(name), member.isDirectory(), rank.of(member.node()));
    }

    static MemberKey of(Outline member) {
        return new MemberKey(
                member.id(), member.name(), MemberOrder.keyOf(member.name()), member.isDirectory(), member.rank());
    }
}
