package khaos.check;

import java.util.ArrayList;
import java.util.List;
import khaos.history.Audit;
import khaos.history.Evidence;
import khaos.history.Profile;

/** What the configuration of a run promises by itself: the checks of a scenario that expects nothing. */
public final class Promises {

    private Promises() {}

    /** Every promise that the configuration makes, judged. */
    public static List<Judgement> judged(Evidence evidence) {
        return evidence.audit().topics().stream()
                .flatMap(topic -> of(topic).stream().map(promise -> promise.judged(topic.profile(), evidence)))
                .toList();
    }

    private static List<Promise> of(Audit.Topic books) {
        Profile profile = books.profile();
        String topic = profile.topic();
        var promises = new ArrayList<Promise>();
        if (profile.mayLose().isEmpty() && !profile.isCompacted())
            promises.add(new Promise("noLoss", new NoLoss(topic)));
        if (profile.mayDuplicate().isEmpty()) promises.add(new Promise("noDuplicates", new NoDuplicates(topic)));
        if (profile.mayReorder().isEmpty()) promises.add(new Promise("ordered", new Ordered(topic)));
        if (books.isTransactional()) promises.add(new Promise("atomic", new Atomic(topic)));
        if (books.processed().isPresent()) promises.add(new Promise("exactlyOnce", new ExactlyOnce(topic)));
        return promises;
    }

    private record Promise(String word, Check check) {

        /** Who chose that records bear no identity expects nothing of them. */
        Judgement judged(Profile profile, Evidence evidence) {
            Verdict verdict = profile.isIdentified()
                    ? check.judge(evidence)
                    : new Verdict.Unknown("its records bear no identity", true);
            return new Judgement(word + " '" + profile.topic() + "'", "", true, verdict);
        }
    }
}
