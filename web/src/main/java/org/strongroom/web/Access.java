package org.strongroom.web;

import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;
import org.strongroom.audit.Action;
import org.strongroom.identity.Caller;
import org.strongroom.path.NodePath;
import org.strongroom.sharing.Numbered;

/**
 * One request: who asks, and what for as far as it was understood. It stays with the request, so that a refusal can be
 * recorded wherever it comes up.
 */
public final class Access {
    private static final String ATTRIBUTE = Access.class.getName();

    private final Caller caller;
    private Action action = Action.UNKNOWN;
    private @Nullable NodePath path;
    private @Nullable NodePath destination;
    private @Nullable Numbered numbered;

    private Access(Caller caller) {
        this.caller = caller;
    }

    static void begin(ServletRequest request, Caller caller) {
        request.setAttribute(ATTRIBUTE, new Access(caller));
    }

    static boolean isBegun(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    /** The access of this request. */
    public static Access of(ServletRequest request) {
        return (Access) request.getAttribute(ATTRIBUTE);
    }

    public Caller caller() {
        return caller;
    }

    /** Notes what the request asks for, and returns who asks. */
    public Caller to(Action intended) {
        action = intended;
        return caller;
    }

    /** Notes what the request asks for on which path, and returns who asks. */
    public Caller to(Action intended, NodePath object) {
        path = object;
        return to(intended);
    }

    /** Notes also where something is to go, and returns who asks. */
    public Caller to(Action intended, NodePath object, NodePath target) {
        destination = target;
        return to(intended, object);
    }

    /** Notes what the request asks for by which number, and returns who asks. */
    public Caller to(Action intended, Numbered.Kind kind, long number) {
        numbered = new Numbered(kind, number);
        return to(intended);
    }

    Action action() {
        return action;
    }

    @Nullable
    NodePath path() {
        return path;
    }

    @Nullable
    NodePath destination() {
        return destination;
    }

    @Nullable
    Numbered numbered() {
        return numbered;
    }
}
