package khaos.traffic;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import khaos.base.Deadline;
import khaos.base.Dice;
import khaos.history.Produced;
import khaos.plan.ProcessPlan;
import khaos.wire.Maker;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * What one member of a processing group made, and how far it has come: committed together. Exactly once means in one
 * transaction; otherwise what was made is written first and the offsets are committed after. Whatever fails, the member goes back to
 * where its group has come and makes it again. The consumer's own thread.
 */
final class ProcessCommits extends Commits {

    private static final Duration ASKED = Duration.ofSeconds(5);

    private final ProcessPlan plan;
    private final Dice dice;
    private final Supplier<Handover> opener;
    private final Outputs made;
    private final Produced produced;
    private final java.util.function.Consumer<Collection<TopicPartition>> wentBack;
    private Handover handover;
    private Transaction transaction;
    private long records;
    private long sinceNanos;
    private boolean aborts;
    private boolean isOpen;
    private boolean isToGoBack;
    private volatile boolean hasFailed;

    /**
     * @param opener   opens what hands over; with a transactional id when it is to be exactly once
     * @param wentBack told which partitions are read again from where the group has come
     */
    ProcessCommits(
            String topic,
            int partitions,
            boolean passesMarkers,
            ProcessPlan plan,
            Dice dice,
            Supplier<Handover> opener,
            Outputs made,
            Produced produced,
            java.util.function.Consumer<Collection<TopicPartition>> wentBack) {
        super(topic, partitions, passesMarkers, Pending.NOTHING, () -> false);
        this.plan = plan;
        this.dice = dice;
        this.opener = opener;
        this.made = made;
        this.produced = produced;
        this.wentBack = wentBack;
    }

    /** Before each poll: has a client that works, and is where the group is. */
    @Override
    void prepare(Consumer<?, ?> client) {
        if (handover == null) handover = opener.get();
        if (plan.isExactlyOnce() && transaction == null) meet();
        if (isToGoBack) goBack(client);
    }

    private void meet() {
        try {
            transaction = new Transaction(handover);
        } catch (KafkaException failure) {
            renew();
            throw failure;
        }
    }

    private void goBack(Consumer<?, ?> client) {
        var owned = client.assignment();
        client.committed(owned, ASKED).forEach((partition, offset) -> {
            if (offset != null) client.seek(partition, offset.offset());
        });
        super.disowned(owned);
        wentBack.accept(owned);
        isToGoBack = false;
    }

    /** One more record that is worked off; its partition is ours. */
    @Override
    void take(ConsumerRecord<byte[], byte[]> record) {
        if (isToGoBack) return;
        try {
            if (!isOpen) begin();
            send(made.of(record));
        } catch (KafkaException failure) {
            isToGoBack = true;
            throw failure;
        } catch (RuntimeException ofTheScript) {
            produced.noted(ofTheScript);
        }
    }

    private void send(Maker output) {
        long now = made.clock().nanos();
        boolean isHandedOver = handover.send(output, Handover.Mark.NONE, now, now, failure -> {
            if (failure != null) hasFailed = true;
        });
        if (!isHandedOver) hasFailed = true;
        records++;
    }

    private void begin() {
        hasFailed = false;
        aborts = dice.nextDouble() < plan.commits().abort().fraction();
        if (plan.isExactlyOnce()) transaction.begin(aborts);
        isOpen = true;
        records = 0;
        sinceNanos = System.nanoTime();
    }

    @Override
    void step(Consumer<?, ?> client) {
        whenDue(client);
    }

    @Override
    void whenDue(Consumer<?, ?> client) {
        boolean isDue = plan.commits()
                .records()
                .map(most -> records >= most.count())
                .orElseGet(() -> System.nanoTime() - sinceNanos
                        >= plan.commits().time().orElseThrow().toNanos());
        if (isOpen && hasFailed || isDue) now(client);
    }

    @Override
    void now(Consumer<?, ?> client) {
        end(client, () -> false);
    }

    @Override
    void nowAndWait(Consumer<?, ?> client, Duration timeout) {
        end(client, Deadline.in(timeout)::isOver);
    }

    private void end(Consumer<?, ?> client, BooleanSupplier givesUp) {
        var offsets = uncommitted(client);
        if (isToGoBack || !isOpen && offsets.isEmpty()) return;
        if (!isOpen) begin();
        if (plan.isExactlyOnce()) endTransaction(client, offsets, givesUp);
        else endPlainly(client, offsets);
    }

    private Map<TopicPartition, OffsetAndMetadata> uncommitted(Consumer<?, ?> client) {
        var offsets = uncommitted();
        offsets.keySet().retainAll(client.assignment());
        return offsets;
    }

    private void endTransaction(
            Consumer<?, ?> client, Map<TopicPartition, OffsetAndMetadata> offsets, BooleanSupplier givesUp) {
        var ending = aborts || hasFailed || !isSent(client, offsets) ? abort(givesUp) : transaction.commit(givesUp);
        ending.count(produced.transactions(), records);
        isOpen = false;
        if (ending == Transaction.Ending.COMMITTED) offsets.forEach(this::committed);
        else startAnew(client.assignment());
        if (!ending.isOfUse()) renew();
    }

    private Transaction.Ending abort(BooleanSupplier givesUp) {
        if (aborts && !hasFailed) handover.flush();
        return transaction.abort(givesUp);
    }

    /** Whether the transaction now holds the offsets too. */
    private boolean isSent(Consumer<?, ?> client, Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            if (!offsets.isEmpty()) transaction.offsets(offsets, client.groupMetadata());
            return true;
        } catch (InterruptException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (KafkaException refused) {
            produced.noted(refused);
            return false;
        }
    }

    private void endPlainly(Consumer<?, ?> client, Map<TopicPartition, OffsetAndMetadata> offsets) {
        isOpen = false;
        handover.flush();
        if (hasFailed) startAnew(client.assignment());
        else if (!offsets.isEmpty()) {
            client.commitSync(offsets, ASKED);
            offsets.forEach(this::committed);
        }
    }

    /** What was worked off since the last commit counts for nothing. */
    private void startAnew(Collection<TopicPartition> partitions) {
        isToGoBack = true;
        super.disowned(partitions);
    }

    /** Partitions are gone; what was made of them and not committed must never be seen. */
    @Override
    void disowned(Collection<TopicPartition> partitions) {
        super.disowned(partitions);
        if (!isOpen || records == 0) return;
        isOpen = false;
        isToGoBack = true;
        if (!plan.isExactlyOnce()) return;
        var ending = transaction.abort(() -> true);
        ending.count(produced.transactions(), records);
        if (!ending.isOfUse()) renew();
    }

    private void renew() {
        transaction = null;
        handover.close(Duration.ZERO);
        handover = null;
    }

    @Override
    void close(Duration timeout) {
        if (isOpen && transaction != null) transaction.leave();
        isOpen = false; // whoever leaves the group has its partitions revoked once more
        isToGoBack = true;
        if (handover != null) handover.close(timeout);
    }
}
