package khaos.cluster.local;

import khaos.base.Progress;

/** Cleans up after a khaos that could not do it itself. */
final class Recovery {

    private Recovery() {}

    /** Ends the brokers and removes the throw-away data of a stale state, and says so in one line. Call it alone. */
    static Void clean(ClusterFolder folder, Progress progress) {
        folder.state().filter(ClusterState::isStale).ifPresent(state -> {
            Ending.abrupt(state.brokers());
            state.endCompany();
            folder.forget();
            if (!state.settings().kept()) Folders.delete(folder.data(false));
            progress.say(
                    state.owner() == null
                            ? "the kept cluster had ended (a restart of the machine?); its data is still there"
                            : "cleaned up after a khaos that died (pid "
                                    + state.owner().pid() + ")");
        });
        return null;
    }
}
