package khaos.network.toxic;

import java.util.random.RandomGenerator;
import khaos.network.link.Queueing;
import khaos.network.link.Stage;

/**
 * What lost packets do to a TCP stream: every byte arrives, but a lost packet stalls all behind it until it is sent again, after
 * 200 ms the first time and twice as long each further time it is lost (RFC 6298 with Linux' least timeout).
 *
 * @param lossRate   the share of packets (1448 bytes) that are lost
 * @param correlation how much a loss depends on whether the packet before was lost: 0 not at all, 1 wholly
 */
public record PacketLoss(double lossRate, double correlation) implements Toxic {

    private static final int PACKET = 1448;
    private static final long FIRST_TIMEOUT_NANOS = 200_000_000;
    private static final int MOST_LOSSES = 8;

    @Override
    public Stage stage(RandomGenerator dice) {
        return new Queueing() {
            private boolean wasLost;
            private long freeAt = Long.MIN_VALUE;

            @Override
            protected long due(int bytes, long read, long now) {
                freeAt = Math.max(freeAt, now);
                for (int left = bytes; left > 0; left -= PACKET) freeAt += stall();
                return freeAt;
            }

            private long stall() {
                long stall = 0;
                for (int losses = 0; losses < MOST_LOSSES && isLost(); losses++) stall += FIRST_TIMEOUT_NANOS << losses;
                return stall;
            }

            private boolean isLost() {
                double share = correlation * (wasLost ? 1 : 0) + (1 - correlation) * lossRate;
                return wasLost = dice.nextDouble() < share;
            }

            @Override
            protected int most() {
                return 16 * PACKET;
            }
        };
    }
}
