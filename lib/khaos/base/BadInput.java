package khaos.base;

/** What was asked for cannot be: a wrong option, script or plan. khaos exits with 2; other {@link KhaosError}s give 3. */
public class BadInput extends KhaosError {

    private static final long serialVersionUID = 1L;

    public BadInput(String what, String fix) {
        super(what, fix);
    }
}
