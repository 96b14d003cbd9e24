package khaos.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which topics, consumer groups and clients a file has, for those who aim at them. */
final class Cast {

    private final Map<String, Topic> topics = new LinkedHashMap<>();

    private record Topic(int producers, List<String> groups, int perGroup) {}

    /** The groups are named as a script names those that have no name of their own. */
    void topic(String name, int producers, int groups, int perGroup) {
        topics.put(name, new Topic(producers, groups(name, groups), perGroup));
    }

    private static List<String> groups(String topic, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> topic + "-group-" + n)
                .toList();
    }

    List<String> topics() {
        return List.copyOf(topics.keySet());
    }

    List<String> groups() {
        return topics.values().stream().flatMap(topic -> topic.groups.stream()).toList();
    }

    List<String> groups(String topic) {
        return topics.containsKey(topic) ? topics.get(topic).groups : List.of();
    }

    /** How many consumers there are in all of these groups. */
    int consumers(List<String> groups) {
        int all = 0;
        for (var topic : topics.values())
            all += (int) topic.groups.stream().filter(groups::contains).count() * topic.perGroup;
        return all;
    }

    /** How many producers these topics have. */
    int producers(List<String> names) {
        var counted = new ArrayList<>(names);
        return topics.entrySet().stream()
                .filter(topic -> counted.contains(topic.getKey()))
                .mapToInt(topic -> topic.getValue().producers)
                .sum();
    }
}
