package khaos.network.toxic;

import io.netty.buffer.ByteBuf;
import java.util.random.RandomGenerator;
import khaos.network.link.Stage;

/** Flips one bit in a {@code rate}'s share of the bytes: {@code 0.001} harms one byte of a thousand. */
public record Corrupt(double rate) implements Toxic {

    @Override
    public Stage stage(RandomGenerator dice) {
        double share = Math.min(1, rate);
        return new Stage() {
            private double untilNext = gap();

            @Override
            protected void data(ByteBuf bytes, long nanos) {
                if (share > 0) harm(bytes);
                pass(bytes, nanos);
            }

            private void harm(ByteBuf bytes) {
                int size = bytes.readableBytes();
                for (; untilNext < size; untilNext += 1 + gap()) {
                    int at = bytes.readerIndex() + (int) untilNext;
                    bytes.setByte(at, bytes.getByte(at) ^ 1 << dice.nextInt(8));
                }
                untilNext -= size;
            }

            /** Bytes that stay whole before the next one that does not: geometric. */
            private double gap() {
                if (share <= 0 || share >= 1) return share >= 1 ? 0 : Double.MAX_VALUE;
                return Math.floor(Math.log(1 - dice.nextDouble()) / Math.log1p(-share));
            }
        };
    }
}
