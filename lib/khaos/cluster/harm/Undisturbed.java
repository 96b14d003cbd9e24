package khaos.cluster.harm;

/** Lets what must be done be done, on a thread that was told to stop. */
final class Undisturbed {

    private Undisturbed() {}

    /** Runs {@code act} without the thread's interrupt, which is there again afterwards. */
    static void run(Runnable act) {
        boolean isInterrupted = Thread.interrupted();
        try {
            act.run();
        } finally {
            if (isInterrupted) Thread.currentThread().interrupt();
        }
    }
}
