package khaos.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import khaos.history.Errors;
import khaos.history.Evidence;
import khaos.history.Sample;
import khaos.word.NameOf;
import khaos.word.Word;

/**
 * Sends to the topic and consumers of it met no other errors than these.
 *
 * @param allowed simple names of exception classes
 */
public record OnlyErrors(String topic, Set<String> allowed) implements Check {

    @Word(
            value = "Sends to the topic and consumers of it met no errors but these.",
            example = "onlyErrors 'orders', 'TimeoutException'")
    public static OnlyErrors onlyErrors(@NameOf(NameOf.TOPIC) String topic, String... allowed) {
        return new OnlyErrors(topic, Set.copyOf(List.of(allowed)));
    }

    public OnlyErrors {
        allowed = Set.copyOf(allowed);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        Sample totals = evidence.totals();
        boolean isKnown =
                totals.topics().stream().anyMatch(known -> known.topic().equals(topic));
        if (!isKnown) return Verdict.unknown("nothing was produced to '" + topic + "'");
        List<Errors.Told> others =
                errors(totals).filter(told -> !allowed.contains(told.error())).toList();
        return others.isEmpty() ? Verdict.held() : broken(others);
    }

    private Stream<Errors.Told> errors(Sample totals) {
        return Stream.concat(
                        totals.topics().stream()
                                .filter(known -> known.topic().equals(topic))
                                .map(Sample.Topic::errors),
                        totals.groups().stream()
                                .filter(group -> group.topic().equals(topic))
                                .map(Sample.Group::errors))
                .flatMap(Collection::stream);
    }

    private static Verdict broken(List<Errors.Told> errors) {
        String why = errors.stream()
                .map(told -> Breaches.count(told.count()) + " × " + told.error())
                .collect(Collectors.joining(", "));
        return new Verdict.Broken(
                why,
                errors.stream().map(told -> told.error() + ": " + told.first()).toList());
    }
}
