package khaos.cli;

import java.time.Duration;
import java.util.Optional;
import khaos.base.Rate;
import khaos.base.Spoken;
import khaos.plan.ClusterPlan;
import khaos.plan.Plan;
import khaos.plan.ProducersPlan;
import khaos.plan.TopicPlan;
import khaos.plan.flow.FlowPlan;

/**
 * What a plan asks of a cluster and of the user's patience.
 *
 * @param perSecond records a second of all producers and flows together; infinite when one is not paced
 */
record Needs(Optional<Duration> duration, int brokers, int topics, double perSecond) {

    static Needs of(Plan plan) {
        int replicas =
                plan.topics().stream().mapToInt(TopicPlan::replicas).max().orElse(1);
        int brokers = plan.cluster().brokers().orElse(ClusterPlan.DEFAULT_BROKERS);
        double perSecond = plan.topics().stream().mapToDouble(Needs::perSecond).sum()
                + plan.flows().stream().mapToDouble(Needs::perSecond).sum();
        return new Needs(
                plan.duration(), Math.max(replicas, brokers), plan.topics().size(), perSecond);
    }

    static double perSecond(TopicPlan topic) {
        return topic.producers().stream().mapToDouble(Needs::perSecond).sum();
    }

    static double perSecond(FlowPlan flow) {
        return flow.perSecond().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static double perSecond(ProducersPlan producers) {
        return producers.count() * producers.rate().perSecond();
    }

    /** {@code 1 min · 3 brokers · 2 topics · 4000/s}. */
    @Override
    public String toString() {
        String load = perSecond > 0 ? new Rate(perSecond).toString() : "no producers";
        return String.join(
                " · ",
                duration.map(Spoken::of).orElse("until Ctrl-C"),
                counted(brokers, "broker"),
                counted(topics, "topic"),
                load);
    }

    static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
