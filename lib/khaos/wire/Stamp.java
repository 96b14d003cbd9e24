package khaos.wire;

import java.util.zip.CRC32C;

/** Writes the {@link Identity} of one writer's records to one topic. One thread. */
public final class Stamp {

    private final byte[] always = new byte[Identity.SIZE];
    private final CRC32C crc = new CRC32C();

    /**
     * @param topic  its number in the run, 0 to 65535
     * @param writer the producer instance, unique in the run: a restarted client is another writer
     */
    public Stamp(long run, int topic, int writer) {
        always[0] = Identity.VERSION;
        Identity.SHORT.set(always, Identity.TOPIC_AT, (short) topic);
        Identity.INT.set(always, Identity.WRITER_AT, writer);
        Identity.LONG.set(always, Identity.RUN_AT, run);
    }

    /**
     * The header of a record outside of transactions.
     *
     * @param partition negative when the client chooses it
     * @return 44 new bytes, the caller's to keep; nothing else is allocated
     */
    public byte[] next(long sequence, long intendedMicros, int partition, byte[] key, byte[] value) {
        return next(sequence, intendedMicros, partition, 0, false, false, key, value);
    }

    /** The same in the writer's transaction number {@code transaction}, from 1. */
    public byte[] next(
            long sequence,
            long intendedMicros,
            int partition,
            int transaction,
            boolean isMeantToAbort,
            byte[] key,
            byte[] value) {
        return next(sequence, intendedMicros, partition, transaction, isMeantToAbort, false, key, value);
    }

    /**
     * The same for any record.
     *
     * @param transaction 0 for none
     * @param isCopy      whether the writer had sent just the same before, on purpose
     */
    public byte[] next(
            long sequence,
            long intendedMicros,
            int partition,
            int transaction,
            boolean isMeantToAbort,
            boolean isCopy,
            byte[] key,
            byte[] value) {
        byte[] header = always.clone();
        header[Identity.FLAGS_AT] = (byte) ((key == null ? 0 : Identity.KEYED)
                | (value == null ? Identity.TOMBSTONE : 0)
                | (transaction == 0 ? 0 : Identity.IN_TRANSACTION)
                | (isMeantToAbort ? Identity.MEANT_TO_ABORT : 0)
                | (isCopy ? Identity.COPY : 0));
        Identity.LONG.set(header, Identity.SEQUENCE_AT, sequence);
        Identity.LONG.set(header, Identity.INTENDED_AT, intendedMicros);
        Identity.INT.set(header, Identity.PARTITION_AT, partition);
        Identity.INT.set(header, Identity.TRANSACTION_AT, transaction);
        Identity.INT.set(header, Identity.CHECKSUM_AT, Identity.checksum(crc, header, key, value));
        return header;
    }
}
