package khaos.fault.network;

import java.util.Map;
import java.util.Optional;
import khaos.base.Share;
import khaos.target.Toxin;
import khaos.word.Named;
import khaos.word.Word;

/**
 * What lost packets do to a connection: all behind one waits until it is sent again. It is done in the proxy, as stalls, which
 * needs no rights on the machine and hurts the chosen links alone.
 *
 * @param correlation how much a loss depends on whether the packet before was lost
 */
public record PacketLoss(Share lost, Share correlation, Placing placing) implements ToxicFault {

    private static final double MOST = 0.5;

    @Word(
            value = "Stalls connections as packets that are lost and sent again do.",
            example = "at 10.s inject packetLoss(5.percent) on network('kafka-1') lasting 20.s")
    public static PacketLoss packetLoss(Share lost) {
        return packetLoss(Map.of(), lost);
    }

    @Word(
            value = "The same with losses that come together, of some connections, or one way only.",
            example =
                    "at 10.s inject packetLoss(5.percent, correlation: 25.percent) on network('kafka-1') lasting 20.s")
    public static PacketLoss packetLoss(
            @Named(value = "correlation", type = Share.class)
                    @Named(value = "toxicity", type = Share.class)
                    @Named(value = "stream", type = String.class)
                    @Named(value = "named", type = String.class)
                    Map<String, ?> named,
            Share lost) {
        return new PacketLoss(
                lost,
                named.containsKey("correlation") ? (Share) named.get("correlation") : new Share(0),
                Placing.USUAL.with(named));
    }

    public PacketLoss {
        Limits.aboveZero("the share of lost packets", lost);
    }

    @Override
    public Toxin toxin() {
        return placing.toxin(
                "packet_loss", Map.of("loss_rate", lost.fraction(), "correlation", correlation.fraction()));
    }

    @Override
    public Optional<String> doubt() {
        return lost.fraction() > MOST
                ? Optional.of("over a network that loses " + lost + " of its packets nothing is ever said")
                : Optional.empty();
    }
}
