package khaos.dsl.block;

import groovy.lang.Closure;
import groovy.lang.DelegatesTo;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import khaos.base.KhaosError;
import khaos.plan.Place;
import khaos.plan.ServicePlan;
import khaos.plan.ServicePlan.Health;
import khaos.plan.ServicePlan.Process;
import khaos.word.Named;
import khaos.word.Word;

/** {@code service('minio') { … }}: what stands beside Kafka, how khaos comes by its process and knows that it is well. */
public final class ServiceBlock {

    private static final String PROCESS = "whose process it is was said already";

    private final String name;
    private final Path folder;
    private final Place place;
    private final Once once = new Once();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Optional<String> proxied = Optional.empty();
    private Optional<Process> process = Optional.empty();
    private Optional<Health> health = Optional.empty();
    private List<String> start = List.of();

    /** @param folder where the script is: its programs run there */
    ServiceBlock(String name, Path folder, Place place) {
        this.name = name;
        this.folder = folder;
        this.place = place;
    }

    void proxied(String address) {
        proxied = Optional.of(Addresses.hostAndPort("proxied:", address));
    }

    @Word(
            value = "A program that khaos starts before the load, in the script's folder, and ends after the run.",
            example = "command 'java -jar app.jar'")
    public void command(String line) {
        is(new Process.Command(CommandLine.words(line)));
    }

    @Word(
            value =
                    "A program of Java, on khaos's own JDK: a source file, or a class of artifacts that are fetched from Maven with all that they need.",
            example = "java 'org.example.Store', with: ['org.example:store:1.0'], arguments: ['--port', '9000']")
    public void java(
            @Named(value = "with", type = List.class) @Named(value = "arguments", type = List.class)
                    Map<String, ?> named,
            String program) {
        is(new Process.Java(program, texts(named.get("with")), texts(named.get("arguments"))));
    }

    public void java(String program) {
        java(Map.of(), program);
    }

    private static List<String> texts(Object list) {
        return list == null
                ? List.of()
                : ((List<?>) list).stream().map(String::valueOf).toList();
    }

    @Word(value = "A process that runs already.", example = "process pidFile('/var/run/app.pid')")
    public void process(Process.PidFile file) {
        is(file);
    }

    @Word(
            value = "The schema registry that khaos starts beside the brokers; its schemas outlive its process.",
            example = "registry()")
    public void registry() {
        is(new Process.Registry());
    }

    private void is(Process said) {
        if (process.isPresent()) throw new KhaosError(PROCESS, "keep one of them");
        process = Optional.of(said);
    }

    @Word(
            value = "The file that a process writes its pid to, in its first line.",
            example = "process pidFile('/var/run/app.pid')")
    public Process.PidFile pidFile(String path) {
        return new Process.PidFile(folder.resolve(path), List.of());
    }

    @Word(
            value = "How a process that khaos did not start is started again when it was stopped or killed.",
            example = "start 'systemctl start app'")
    public void start(String line) {
        once.say("start");
        start = CommandLine.words(line);
    }

    @Word(
            value = "A variable of the environment of a program that khaos starts.",
            example = "environment 'DATABASE_URL', 'jdbc:postgresql://127.0.0.1:5432/shop'")
    public void environment(String variable, String value) {
        environment.put(variable, value);
    }

    @Word(
            value = "How it is known to be well; it is looked at four times a second.",
            example = "health http('http://localhost:8080/health')")
    public void health(Health how) {
        once.say("health");
        health = Optional.of(how);
    }

    @Word(value = "By code that says whether it is.", example = "health { new File('/tmp/ready').exists() }")
    public void health(
            @Later(isAsked = true) @DelegatesTo(value = HealthBlock.class, strategy = Closure.DELEGATE_ONLY)
                    Closure<?> question) {
        Closure<?> bound = Fill.bound(new HealthBlock(), question);
        health(new Health.Asked(() -> (Boolean) bound.call()));
    }

    @Word(
            value = "Well when a GET is answered by a status below 400, within a second.",
            example = "health http('http://localhost:8080/health')")
    public Health http(String url) {
        if (!url.matches("https?://[^\\s/]+.*"))
            throw new KhaosError(
                    "this is no address of HTTP: '" + url + "'",
                    "write for example http('http://localhost:8080/health')");
        return new Health.Http(url);
    }

    @Word(
            value =
                    "Well when a connection to that port of this machine is accepted, as also a process that stands still does.",
            example = "health tcp(5432)")
    public Health tcp(int port) {
        return new Health.Tcp("127.0.0.1", Addresses.port(port));
    }

    @Word(value = "The same on another machine.", example = "health tcp('db.example.com', 5432)")
    public Health tcp(String host, int port) {
        return new Health.Tcp(host, Addresses.port(port));
    }

    /** Tells what cannot be of all that was said. */
    void check() {
        if (process.isEmpty() && health.isEmpty() && proxied.isEmpty())
            throw new KhaosError(
                    "nothing is known of the service '" + name + "'",
                    "say for example command 'java -jar app.jar', or health tcp(5432)");
        if (!start.isEmpty() && !(process.orElse(null) instanceof Process.PidFile))
            throw new KhaosError(
                    "`start` is for a process that khaos did not start",
                    "say process pidFile('…') beside it, or leave it out");
    }

    ServicePlan plan() {
        return new ServicePlan(name, process.map(this::startable), health, proxied, environment, folder, place);
    }

    private Process startable(Process said) {
        return said instanceof Process.PidFile file ? new Process.PidFile(file.file(), start) : said;
    }
}
