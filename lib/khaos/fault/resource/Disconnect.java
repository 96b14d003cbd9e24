package khaos.fault.resource;

import khaos.target.Capability;
import khaos.target.Disconnectable;
import khaos.target.Injection;
import khaos.word.Word;

/** Off all its networks: nobody reaches it, and it reaches nobody. */
@Needs(Capability.DISCONNECT)
public record Disconnect() implements ResourceFault<Disconnectable> {

    @Word(
            value = "Takes a broker's container off its networks; for brokers without containers there is partition.",
            example = "at 30.s inject disconnect() on broker('kafka-2') lasting 20.s")
    public static Disconnect disconnect() {
        return new Disconnect();
    }

    @Override
    public Injection on(Disconnectable target) {
        return target.disconnect();
    }

    @Override
    public String takes() {
        return "networks";
    }
}
