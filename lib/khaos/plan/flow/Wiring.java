package khaos.plan.flow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import khaos.base.KhaosError;
import khaos.plan.Mistake;
import khaos.value.Constant;
import khaos.value.FieldKey;
import khaos.value.From;
import khaos.value.Kept;
import khaos.value.Key;
import khaos.value.Kind;
import khaos.value.Leaf;
import khaos.value.ListOf;
import khaos.value.Maybe;
import khaos.value.ObjectOf;
import khaos.value.Recalled;
import khaos.value.Value;
import khaos.wire.Content;
import khaos.wire.Headed;

/**
 * A flow with every {@code from('…')} put in its place: which step keeps which value for whom, so that each step's records
 * can be made. Place 0 is the correlation id.
 */
public final class Wiring {

    private static final Key BY_CORRELATION = FieldKey.field(FlowPlan.CORRELATION_FIELD);
    private static final int CORRELATION = 0;

    private final FlowPlan flow;
    private final List<StepPlan> steps;
    private final List<ObjectOf> objects = new ArrayList<>();
    private final List<List<ObjectOf.Field>> headers = new ArrayList<>();
    private final List<Map<String, Integer>> kept = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private Kind correlation = Kind.UUID;
    private int places = 1;

    public Wiring(FlowPlan flow) {
        this.flow = flow;
        this.steps = flow.steps();
        steps.forEach(step -> kept.add(new TreeMap<>()));
        walk(flow.parts(), Set.of());
        for (int i = 0; i < steps.size() && mistakes.isEmpty(); i++) check(i);
    }

    /** What is wrong with the flow; only one without mistakes has contents. */
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** How many values an instance remembers at most, its correlation id included. */
    public int places() {
        return places;
    }

    /** Whether step {@code number} makes a value that an instance remembers. */
    public boolean isKeeping(int number) {
        return !kept.get(number).isEmpty()
                || number == 0 && flow.correlation().field().isPresent();
    }

    /** The records of step {@code number}, from 0 in the order of the script. */
    public Content content(int number) {
        if (!flow.contents().isEmpty()) return flow.contents().get(number);
        var object = objects.get(number);
        for (var keep : kept.get(number).entrySet())
            object = FieldKey.field(keep.getKey()).replaced(object, leaf -> new Kept(leaf, keep.getValue()));
        Content content = steps.get(number).format().apply(object);
        return headers.get(number).isEmpty() ? content : new Headed(content, headers.get(number));
    }

    public Key key(int number) {
        return steps.get(number).key().orElse(BY_CORRELATION);
    }

    /**
     * @param certain the steps that have happened in every instance that comes here
     * @return the same at the end; null when no instance comes there
     */
    private Set<Integer> walk(List<Part> parts, Set<Integer> certain) {
        Set<Integer> now = certain;
        for (var part : parts) {
            if (now == null) unreached(part);
            else if (part instanceof StepPlan step) now = step(step, now);
            else now = part instanceof Part.Either either ? either(either, now) : null;
        }
        return now;
    }

    private void unreached(Part part) {
        for (var step : FlowPlan.steps(List.of(part))) {
            mistakes.add(mistake(
                    step,
                    new KhaosError("no instance comes to this step: the flow has ended before it", "put it earlier")));
            objects.add(whole(new Recalled(CORRELATION, correlation), step, step.fields()));
            headers.add(List.of());
        }
    }

    private Set<Integer> step(StepPlan step, Set<Integer> certain) {
        int number = objects.size();
        try {
            var wiredHeaders = fields(step.headers(), certain);
            objects.add(number == 0 ? first(step) : wired(step, certain));
            headers.add(wiredHeaders);
        } catch (KhaosError wrong) {
            mistakes.add(mistake(step, wrong));
            objects.add(whole(new Recalled(CORRELATION, correlation), step, step.fields()));
            headers.add(List.of());
        }
        if (!step.isCertain()) return certain;
        var now = new HashSet<>(certain);
        now.add(number);
        return now;
    }

    private Set<Integer> either(Part.Either either, Set<Integer> certain) {
        var ends = new ArrayList<Set<Integer>>();
        either.ways().forEach(way -> ends.add(walk(way.parts(), certain)));
        Set<Integer> rest = walk(either.otherwise(), certain);
        if (either.hasRest()) ends.add(rest);
        ends.removeIf(end -> end == null);
        return ends.stream()
                .reduce((one, other) -> {
                    var both = new HashSet<>(one);
                    both.retainAll(other);
                    return both;
                })
                .orElse(null);
    }

    private ObjectOf first(StepPlan step) {
        if (flow.correlation().field().isEmpty()) return wired(step, Set.of());
        String path = flow.correlation().field().get();
        if (!(flow.parts().get(0) instanceof StepPlan)
                || !step.isCertain()
                || step.records().max() > 1)
            throw new KhaosError(
                    "by('" + path + "') needs a first step that sends one record in every instance",
                    "begin the flow with such a step, or correlate uuid()");
        var fields = fields(step.fields(), Set.of());
        if (fields.isEmpty()) throw noField(path, step, List.of());
        var object = new ObjectOf(fields);
        Leaf leaf = Leaves.at(object, path);
        if (leaf == null) throw noField(path, step, Leaves.names(object));
        correlation = Leaves.kind(leaf);
        var named = FieldKey.field(path).replaced(object, any -> new Recalled(CORRELATION, correlation));
        return whole(new Kept(leaf, CORRELATION), step, named.fields());
    }

    private static KhaosError noField(String path, StepPlan step, List<String> there) {
        return new KhaosError(
                "the flow is correlated by('" + path + "'), but its first step, " + step
                        + ", has no such field with a single value in every record",
                Leaves.meant(path, there));
    }

    private ObjectOf wired(StepPlan step, Set<Integer> certain) {
        return whole(new Recalled(CORRELATION, correlation), step, fields(step.fields(), certain));
    }

    private static ObjectOf whole(Leaf correlation, StepPlan step, List<ObjectOf.Field> fields) {
        var all = new ArrayList<ObjectOf.Field>();
        all.add(new ObjectOf.Field(FlowPlan.CORRELATION_FIELD, correlation));
        all.add(new ObjectOf.Field(FlowPlan.EVENT_FIELD, new Constant(step.event())));
        all.addAll(fields);
        return new ObjectOf(all);
    }

    private List<ObjectOf.Field> fields(List<ObjectOf.Field> fields, Set<Integer> certain) {
        return fields.stream()
                .map(field -> new ObjectOf.Field(field.name(), value(field.value(), certain)))
                .toList();
    }

    private Value value(Value value, Set<Integer> certain) {
        if (value instanceof ObjectOf object) return new ObjectOf(fields(object.fields(), certain));
        if (value instanceof ListOf list) return new ListOf(list.size(), value(list.item(), certain));
        if (value instanceof Maybe maybe) return new Maybe(value(maybe.value(), certain), maybe.nulls());
        return value instanceof From from ? recalled(from, certain) : value;
    }

    private Recalled recalled(From from, Set<Integer> certain) {
        var source = new Sources(steps, objects, certain).of(from);
        int place = kept.get(source.step()).computeIfAbsent(source.path(), first -> places++);
        return new Recalled(place, Leaves.kind(Leaves.anyAt(objects.get(source.step()), source.path())));
    }

    /** Whether the format can carry the fields, and the records have the key. */
    private void check(int number) {
        try {
            content(number).check(key(number));
        } catch (KhaosError wrong) {
            mistakes.add(mistake(steps.get(number), wrong));
        }
    }

    private static Mistake mistake(StepPlan step, KhaosError wrong) {
        return new Mistake(step.place(), "step".length(), wrong.what(), wrong.fix());
    }
}
