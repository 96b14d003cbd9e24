package khaos.target;

/**
 * What is missing for something to be possible.
 *
 * @param why after a line that needs it: {@code khaos cannot stop, kill and freeze brokers here}
 * @param fix what would make it possible
 */
public record Lack(String why, String fix) {

    /** The same of what shows only when it happens whether it needs that. */
    public Lack perhaps() {
        return new Lack(
                "which fault this will be, and on what, shows only when it happens, and " + why,
                "say the fault and its target in this line, or " + fix);
    }
}
