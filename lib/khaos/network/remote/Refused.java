package khaos.network.remote;

import khaos.base.KhaosError;

/** A server answered, and would not do what it was asked. */
public final class Refused extends KhaosError {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(String what, int status) {
        super(what, "");
        this.status = status;
    }

    /** As in HTTP: 404 for what is not there, 409 for what is there already. */
    public int status() {
        return status;
    }
}
