package khaos.cluster.harm;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.QuorumInfo;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Which broker is the active controller: the leader of the quorum or, where there is none, the one that ZooKeeper chose. */
public final class ActiveController {

    private ActiveController() {}

    /** Its node id. Brokers of a KRaft cluster tell clients of any broker as the controller: only the quorum knows. */
    public static CompletableFuture<Integer> of(Admin admin) {
        return admin.describeMetadataQuorum()
                .quorumInfo()
                .toCompletionStage()
                .thenApply(QuorumInfo::leaderId)
                .exceptionallyCompose(failure -> isWithoutQuorum(failure)
                        ? admin.describeCluster()
                                .controller()
                                .toCompletionStage()
                                .thenApply(Node::id)
                        : CompletableFuture.failedStage(failure))
                .toCompletableFuture();
    }

    private static boolean isWithoutQuorum(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause instanceof UnsupportedVersionException;
    }
}
