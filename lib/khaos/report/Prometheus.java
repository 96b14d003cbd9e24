package khaos.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import khaos.history.IncidentRecord;
import khaos.history.Quantiles;
import khaos.history.Sample;

/** A sample as Prometheus reads it (text format 0.0.4). Times are seconds; what is not known is left out. */
final class Prometheus {

    private static final double[] QUANTILES = {0.5, 0.9, 0.99, 0.999};

    private final StringBuilder text = new StringBuilder();

    private Prometheus() {}

    static String of(String scenario, long seed, Sample sample) {
        var all = new Prometheus();
        all.head("khaos_run_info", "gauge", "The run that these figures are of.");
        all.line("khaos_run_info", labels("scenario", scenario, "seed", String.valueOf(seed)), 1);
        all.head("khaos_run_elapsed_seconds", "gauge", "Since the load began.");
        all.line("khaos_run_elapsed_seconds", "", seconds(sample.elapsed()));
        all.topics(sample.topics());
        all.groups(sample.groups());
        all.flows(sample.flows());
        all.incidents(sample.incidents());
        return all.text.toString();
    }

    private void topics(List<Sample.Topic> topics) {
        Function<Sample.Topic, String> labels = topic -> labels("topic", topic.topic());
        each(
                "khaos_records_sent_total",
                "counter",
                "Records handed to the client.",
                topics,
                labels,
                Sample.Topic::sent);
        each("khaos_records_acked_total", "counter", "Records acknowledged.", topics, labels, Sample.Topic::acked);
        each(
                "khaos_records_failed_total",
                "counter",
                "Records surely not written.",
                topics,
                labels,
                Sample.Topic::failed);
        each(
                "khaos_records_unknown_total",
                "counter",
                "Records of unknown fate.",
                topics,
                labels,
                Sample.Topic::unknown);
        each("khaos_sent_bytes_total", "counter", "Bytes handed to the client.", topics, labels, Sample.Topic::bytes);
        each("khaos_records_in_flight", "gauge", "Records not ended yet.", topics, labels, Sample.Topic::inFlight);
        each("khaos_records_acked_per_second", "gauge", "Lately.", topics, labels, Sample.Topic::perSecond);
        head("khaos_errors_total", "counter", "Errors of producers, by exception.");
        for (var topic : topics)
            for (var told : topic.errors())
                line("khaos_errors_total", labels("topic", topic.topic(), "error", told.error()), told.count());
        head("khaos_response_seconds", "summary", "From a record's intended time to its acknowledgement.");
        for (var topic : topics) quantiles("khaos_response_seconds", topic.response(), "topic", topic.topic());
    }

    /** One line for each of {@code all}. */
    private <T> void each(
            String name,
            String type,
            String help,
            List<T> all,
            Function<T, String> labels,
            ToDoubleFunction<T> figure) {
        head(name, type, help);
        for (var one : all) line(name, labels.apply(one), figure.applyAsDouble(one));
    }

    private void groups(List<Sample.Group> groups) {
        Function<Sample.Group, String> labels = group -> labels(named(group));
        each(
                "khaos_records_consumed_total",
                "counter",
                "Records read by a group.",
                groups,
                labels,
                Sample.Group::consumed);
        each(
                "khaos_group_rebalances_total",
                "counter",
                "How often a group's partitions were given out anew.",
                groups,
                labels,
                Sample.Group::rebalances);
        each(
                "khaos_group_failed_total",
                "counter",
                "How often consumers failed on purpose.",
                groups,
                labels,
                group -> group.failing().failed());
        each(
                "khaos_group_dead_letters_total",
                "counter",
                "Records given to topics of dead letters.",
                groups,
                labels,
                group -> group.failing().deadLetters());
        head("khaos_group_lag", "gauge", "Records that a group is behind, as the brokers say.");
        for (var group : groups) group.lag().ifPresent(lag -> line("khaos_group_lag", labels(named(group)), lag));
        head("khaos_latency_seconds", "summary", "From a record's intended time to its receipt.");
        for (var group : groups) quantiles("khaos_latency_seconds", group.latency(), named(group));
    }

    private void flows(List<Sample.Flow> flows) {
        Function<Sample.Flow, String> labels = flow -> labels("flow", flow.flow());
        each(
                "khaos_flow_instances_started_total",
                "counter",
                "Instances that began.",
                flows,
                labels,
                Sample.Flow::started);
        each(
                "khaos_flow_instances_completed_total",
                "counter",
                "Instances that did their last step.",
                flows,
                labels,
                Sample.Flow::completed);
        each(
                "khaos_flow_instances_cut_total",
                "counter",
                "Instances on their way when the run ended.",
                flows,
                labels,
                Sample.Flow::cut);
        each(
                "khaos_flow_instances_in_flight",
                "gauge",
                "Instances with steps to go.",
                flows,
                labels,
                Sample.Flow::inFlight);
    }

    private static String[] named(Sample.Group group) {
        return new String[] {"topic", group.topic(), "group", group.group()};
    }

    private void incidents(List<IncidentRecord> incidents) {
        List<String> felt = incidents.stream()
                .filter(incident ->
                        incident.inEffect().isPresent() && incident.healed().isEmpty())
                .map(IncidentRecord::name)
                .toList();
        head("khaos_incidents_total", "counter", "Incidents so far.");
        line("khaos_incidents_total", "", incidents.size());
        head("khaos_incidents_in_effect", "gauge", "Incidents that are felt now, by name.");
        incidents.stream()
                .map(IncidentRecord::name)
                .distinct()
                .forEach(name -> line(
                        "khaos_incidents_in_effect",
                        labels("incident", name),
                        felt.stream().filter(name::equals).count()));
    }

    private void quantiles(String name, Quantiles quantiles, String... labels) {
        for (double quantile : QUANTILES) {
            var with = new ArrayList<>(List.of(labels));
            with.addAll(List.of("quantile", String.valueOf(quantile)));
            quantiles
                    .at(quantile * 100)
                    .ifPresent(time -> line(name, labels(with.toArray(String[]::new)), seconds(time)));
        }
        line(name + "_count", labels(labels), quantiles.count());
    }

    private void head(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private void line(String name, String labels, double value) {
        boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1e15;
        String number = isWhole ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.6f", value);
        text.append(name).append(labels).append(' ').append(number).append('\n');
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static String labels(String... namesAndValues) {
        var all = new ArrayList<String>();
        for (int i = 0; i < namesAndValues.length; i += 2)
            all.add(namesAndValues[i] + "=\"" + escaped(namesAndValues[i + 1]) + "\"");
        return "{" + String.join(",", all) + "}";
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
