package khaos.traffic;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import khaos.history.History;
import khaos.history.Produced;
import khaos.history.ledger.Sends;
import khaos.history.ledger.TopicLedger;
import khaos.plan.TopicPlan;
import khaos.wire.Stamp;

/** Opens what hands records to a topic: a client of its own, and a writer in the books. At any time, from any thread. */
final class Handovers {

    private final Clients clients;
    private final long run;
    private final History history;
    private final boolean isKeepingBooks;
    private final Ceiling ceiling;
    private final AtomicInteger writers = new AtomicInteger();

    Handovers(Clients clients, long run, History history, boolean isKeepingBooks, Ceiling ceiling) {
        this.clients = clients;
        this.run = run;
        this.history = history;
        this.isKeepingBooks = isKeepingBooks;
        this.ceiling = ceiling;
    }

    Ceiling ceiling() {
        return ceiling;
    }

    /**
     * @param name       of the client
     * @param topic      is in the ledger
     * @param properties of the client
     */
    Handover open(String name, TopicPlan topic, Map<String, String> properties, Produced produced) {
        TopicLedger ledger = history.ledger().topic(topic.name()).orElseThrow();
        var client = clients.producer(name, properties);
        int writer = writers.incrementAndGet();
        boolean isJudged = isKeepingBooks && topic.identity();
        Sends sends = isJudged ? ledger.writer(writer, Promised.terms(properties)) : Sends.UNTOLD;
        return new Handover(
                client,
                topic.name(),
                new Router(ledger.partitions()),
                new Sequences(topic.identity(), new Stamp(run, ledger.index(), writer), sends, ledger.partitions()),
                produced,
                history.clock(),
                ceiling);
    }

    /** The same for transactions: whoever is opened with the same name later takes over from the one before. */
    Handover transactional(String name, TopicPlan topic, Map<String, String> properties, Produced produced) {
        var all = new HashMap<>(properties);
        all.put("transactional.id", name + "-" + Long.toHexString(run));
        return open(name, topic, all, produced);
    }
}
