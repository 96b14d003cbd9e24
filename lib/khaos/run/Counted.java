package khaos.run;

import java.util.List;
import java.util.function.ToLongFunction;
import khaos.history.Errors;
import khaos.history.Failing;
import khaos.history.Figures;
import khaos.history.Sample;
import khaos.history.Unknown;

/** What the counts of one sample say, as they stand in it. */
interface Counted extends Figures {

    Sample sample();

    @Override
    default long lag(String topicOrGroup) {
        return groups(topicOrGroup).stream()
                .mapToLong(group -> group.lag()
                        .orElseThrow(() -> new Unknown("the lag of " + group.group() + " could not be read lately")))
                .sum();
    }

    @Override
    default long consumed(String topicOrGroup) {
        return groups(topicOrGroup).stream().mapToLong(Sample.Group::consumed).sum();
    }

    @Override
    default long errors(String topic) {
        return topic(topic).errorCount();
    }

    @Override
    default long errors(String topic, String exception) {
        return topic(topic).errors().stream()
                .filter(told -> told.error().equals(exception))
                .mapToLong(Errors.Told::count)
                .sum();
    }

    @Override
    default long rebalances(String group) {
        return groups(group).stream().mapToLong(Sample.Group::rebalances).max().orElse(0);
    }

    @Override
    default long failed(String topicOrGroup) {
        return failing(topicOrGroup, Failing::failed);
    }

    @Override
    default long deadLetters(String topicOrGroup) {
        return failing(topicOrGroup, Failing::deadLetters);
    }

    private long failing(String topicOrGroup, ToLongFunction<Failing> count) {
        return groups(topicOrGroup).stream()
                .map(Sample.Group::failing)
                .mapToLong(count)
                .sum();
    }

    default Sample.Topic topic(String name) {
        return sample().topics().stream()
                .filter(topic -> topic.topic().equals(name))
                .findFirst()
                .orElseThrow(() -> new Unknown("nothing is produced to " + name));
    }

    private List<Sample.Group> groups(String topicOrGroup) {
        List<Sample.Group> groups = sample().groups().stream()
                .filter(group ->
                        group.group().equals(topicOrGroup) || group.topic().equals(topicOrGroup))
                .toList();
        if (groups.isEmpty()) throw new Unknown("nobody consumes " + topicOrGroup);
        return groups;
    }
}
