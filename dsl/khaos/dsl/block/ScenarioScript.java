package khaos.dsl.block;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import groovy.lang.Script;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.base.Spoken;
import khaos.plan.RegistryPlan;
import khaos.value.Key;
import khaos.value.Value;
import khaos.word.Named;
import khaos.word.Takes;
import khaos.word.Word;

/**
 * The top level of every scenario; scripts are compiled into subclasses. Values and keys may be made here too, to be used in
 * blocks by name.
 */
@Takes({Value.class, Key.class})
public abstract class ScenarioScript extends Script {

    /** What compiled scripts say is their file; stack traces tell their lines by it. */
    public static final String FILE = "Scenario.groovy";

    /** The class that Groovy makes of that file's statements. */
    public static final String CLASS = "Scenario";

    private final Once once = new Once();

    @Word(value = "The scenario's name and what it shows.", example = "scenario 'first-steps', 'One topic under load'")
    public void scenario(String name, String description) {
        once.say("scenario");
        if (name.isBlank()) throw new KhaosError("a scenario needs a name", "");
        draft().name = name;
        draft().description = description;
    }

    public void scenario(String name) {
        scenario(name, "");
    }

    @Word(value = "How long the scenario is meant to run; --duration wins.", example = "duration 5.min")
    public void duration(Duration time) {
        once.say("duration");
        if (time.isNegative() || time.isZero())
            throw new KhaosError("duration must be above 0, got " + Spoken.of(time), "");
        draft().duration = time;
    }

    @Word(value = "Names by which khaos test --tag chooses it.", example = "tags 'smoke', 'slow'")
    public void tags(String... names) {
        once.say("tags");
        for (String name : names) {
            if (!name.matches("[\\w.-]+"))
                throw new KhaosError(
                        "'" + name + "' cannot be a tag", "use letters, digits, dots, underscores and hyphens");
            draft().tags.add(name);
        }
    }

    @Word(
            value = "A value that --set changes; it keeps the type of the default.",
            example = "def speed = param 'speed', 1000")
    public <T> T param(String name, T standard) {
        return Reading.current().parameters().declare(name, standard);
    }

    @Word(value = "The schema registry's address.", example = "registry 'http://localhost:8081'")
    public void registry(String url) {
        once.say("registry");
        if (!url.matches("https?://[^\\s/]+.*"))
            throw new KhaosError(
                    "a registry's address starts with http:// or https://, got '" + url + "'",
                    "write for example registry 'http://localhost:8081'");
        draft().registry = new RegistryPlan(Optional.of(url), List.of());
    }

    @Word(
            value = "With a block, what must be in it before the load; without an address, khaos starts one.",
            example = "registry { compatibility 'orders-value', 'BACKWARD' }")
    public void registry(@DelegatesTo(value = RegistryBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        once.say("registry");
        draft().registry = new RegistryPlan(
                Optional.empty(), Fill.fill(new RegistryBlock(), body).schemas());
    }

    public void registry(
            String url, @DelegatesTo(value = RegistryBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        registry(url);
        draft().registry = new RegistryPlan(
                Optional.of(url), Fill.fill(new RegistryBlock(), body).schemas());
    }

    @Word(value = "What the scenario asks of a cluster that khaos starts.", example = "cluster { brokers 3 }")
    public void cluster(@DelegatesTo(value = ClusterBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        once.say("cluster");
        draft().cluster = Fill.fill(new ClusterBlock(), body).plan();
    }

    @Word(
            value = "A topic with its producers and consumers; what is not said has a default.",
            example = "topic('orders') { partitions 12 }")
    public void topic(
            String name, @DelegatesTo(value = TopicBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        var block = new TopicBlock(name, Reading.current().here());
        Fill.fill(block, body).plan(false); // tells at once what cannot be
        draft().topics.add(block);
    }

    public void topic(String name) {
        topic(name, Closure.IDENTITY);
    }

    @Word(
            value = "Events that belong together: each instance sends a record to one topic after the other.",
            example = "flow('orders') { step 'orders', 'order_created' }")
    public void flow(
            String name, @DelegatesTo(value = FlowBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        var block = new FlowBlock(name, Reading.current().here());
        draft().flows.add(Fill.fill(block, body).plan());
    }

    @Word(
            value =
                    "A group that makes a record of each that it reads, in another topic; exactly once means in transactions,"
                            + " together with how far the group has come.",
            example = "process(from: 'orders', to: 'invoices', exactlyOnce: true) { group 'invoicing' }")
    public void process(
            @Named(value = "from", type = String.class, required = true)
                    @Named(value = "to", type = String.class, required = true)
                    @Named(value = "exactlyOnce", type = Boolean.class)
                    Map<String, ?> named,
            @DelegatesTo(value = ProcessBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        var block = new ProcessBlock(
                (String) named.get("from"),
                (String) named.get("to"),
                Boolean.TRUE.equals(named.get("exactlyOnce")),
                Reading.current().here());
        draft().processes.add(Fill.fill(block, body).checked());
    }

    public void process(
            @Named(value = "from", type = String.class, required = true)
                    @Named(value = "to", type = String.class, required = true)
                    @Named(value = "exactlyOnce", type = Boolean.class)
                    Map<String, ?> named) {
        process(named, Closure.IDENTITY);
    }

    @Word(
            value = "What stands beside Kafka and can be hurt, watched and judged as well.",
            example = "service('app') { command 'java -jar app.jar' }")
    public void service(
            String name, @DelegatesTo(value = ServiceBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        declare(declared(name), body);
    }

    @Word(
            value =
                    "With proxied, khaos puts a proxy before that address, so that faults can be done to the connections.",
            example = "service('minio', proxied: 'localhost:9000') { health tcp(9000) }")
    public void service(
            @Named(value = "proxied", type = String.class, required = true) Map<String, ?> named,
            String name,
            @DelegatesTo(value = ServiceBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        var block = declared(name);
        block.proxied((String) named.get("proxied"));
        declare(block, body);
    }

    public void service(
            @Named(value = "proxied", type = String.class, required = true) Map<String, ?> named, String name) {
        service(named, name, Closure.IDENTITY);
    }

    /** What a block says wrong is told once: nothing that follows from it is. */
    private static void declare(ServiceBlock block, Closure<?> body) {
        int told = Reading.current().told();
        Fill.fill(block, body);
        if (told == Reading.current().told()) block.check();
        draft().services.add(block.plan());
    }

    private static ServiceBlock declared(String name) {
        if (!name.matches("[\\w.-]+"))
            throw new KhaosError(
                    "'" + name + "' cannot be a service's name", "use letters, digits, dots, underscores and hyphens");
        var reading = Reading.current();
        Path folder = reading.source()
                .file()
                .map(file -> file.toAbsolutePath().getParent())
                .orElseGet(() -> Path.of("").toAbsolutePath());
        return new ServiceBlock(name, folder, reading.here());
    }

    @Word(
            value = "What goes wrong, and when.",
            example = "incidents { at 30.s inject crash() on broker('kafka-2') lasting 20.s }")
    public void incidents(
            @DelegatesTo(value = IncidentsBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        once.say("incidents");
        draft().incidents.addAll(Fill.fill(new IncidentsBlock(), body).lines());
    }

    @Word(value = "What must hold for the run to pass.", example = "expect { noLoss 'orders' }")
    public void expect(@DelegatesTo(value = ExpectBlock.class, strategy = Closure.DELEGATE_ONLY) Closure<?> body) {
        once.say("expect");
        Fill.fill(new ExpectBlock(), body);
    }

    private static Draft draft() {
        return Reading.current().draft();
    }
}
