package khaos.plan;

import khaos.base.Share;

/**
 * How consumers fail on purpose.
 *
 * @param failures of all records, each time that they are processed
 * @param then     what becomes of those
 * @param commits  of all commits: they are left out
 */
public record FailurePlan(Share failures, Handling then, Share commits) {

    public static final FailurePlan NONE = new FailurePlan(new Share(0), new Handling.Skip(), new Share(0));

    public FailurePlan failures(Share share, Handling handling) {
        return new FailurePlan(share, handling, commits);
    }

    public FailurePlan commits(Share share) {
        return new FailurePlan(failures, then, share);
    }

    /** {@code 10% fail: skipped; 5% of commits fail}; empty when nothing fails. */
    @Override
    public String toString() {
        String records = failures.fraction() == 0 ? "" : failures + " fail: " + then;
        String lost = commits.fraction() == 0 ? "" : commits + " of commits fail";
        return records + (records.isEmpty() || lost.isEmpty() ? "" : "; ") + lost;
    }
}
