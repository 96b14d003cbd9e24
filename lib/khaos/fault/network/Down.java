package khaos.fault.network;

import khaos.fault.NetworkFault;
import khaos.target.Injection;
import khaos.target.Link;
import khaos.word.Word;

/** Nobody listens: connections end, and new ones are refused. */
public record Down() implements NetworkFault<Link> {

    @Word(
            value = "Closes connections and refuses new ones.",
            example = "at 10.s inject down() on clients('kafka-1') lasting 20.s")
    public static Down down() {
        return new Down();
    }

    @Override
    public Injection on(Link link) {
        return link.down();
    }

    @Override
    public String takes() {
        return "listening";
    }
}
