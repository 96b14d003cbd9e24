package khaos.plan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * What stands beside Kafka, as a scenario declares it.
 *
 * @param process     how khaos comes by its process; empty for one whose process is no affair of khaos's
 * @param health      how it is known to be well; empty when nobody asks
 * @param proxied     {@code host:port} of it, for a proxy before it; empty for none
 * @param environment what its process is told, beside what khaos tells it
 * @param folder      where relative paths begin, and its process runs
 */
public record ServicePlan(
        String name,
        Optional<Process> process,
        Optional<Health> health,
        Optional<String> proxied,
        Map<String, String> environment,
        Path folder,
        Place place) {

    public ServicePlan {
        environment = Map.copyOf(environment);
    }

    /** Whether khaos can start it again when it has ended. */
    public boolean isStartable() {
        return process.map(Process::isStartable).orElse(false);
    }

    /** Whether both are the same but for where they are said. */
    boolean isSameAs(ServicePlan other) {
        return new ServicePlan(name, process, health, proxied, environment, folder, other.place).equals(other);
    }

    /** One line for people: {@code java -jar app.jar · health http://localhost:8080/health}. */
    @Override
    public String toString() {
        return process.map(Process::toString).orElse("")
                + health.map(how -> (process.isPresent() ? " · " : "") + "health " + how)
                        .orElse("")
                + proxied.map(address ->
                                (process.isPresent() || health.isPresent() ? " · " : "") + "proxied " + address)
                        .orElse("");
    }

    /** Whose process it is. */
    public sealed interface Process {

        boolean isStartable();

        /** khaos starts it, and it ends with khaos. */
        record Command(List<String> line) implements Process {

            public Command {
                line = List.copyOf(line);
            }

            @Override
            public boolean isStartable() {
                return true;
            }

            @Override
            public String toString() {
                return String.join(" ", line);
            }
        }

        /**
         * The same of a program of Java, on khaos's own JDK.
         *
         * @param program   a source file, or the name of a class of the artifacts
         * @param artifacts {@code group:artifact:version}, fetched from Maven with all that they need
         */
        record Java(String program, List<String> artifacts, List<String> arguments) implements Process {

            public Java {
                artifacts = List.copyOf(artifacts);
                arguments = List.copyOf(arguments);
            }

            @Override
            public boolean isStartable() {
                return true;
            }

            @Override
            public String toString() {
                return "java " + program + (arguments.isEmpty() ? "" : " " + String.join(" ", arguments))
                        + (artifacts.isEmpty() ? "" : " with " + String.join(", ", artifacts));
            }
        }

        /**
         * It runs already, and writes its pid to a file.
         *
         * @param start starts it again; empty when khaos is not told how
         */
        record PidFile(Path file, List<String> start) implements Process {

            public PidFile {
                start = List.copyOf(start);
            }

            @Override
            public boolean isStartable() {
                return !start.isEmpty();
            }

            @Override
            public String toString() {
                return "the process in " + file + (start.isEmpty() ? "" : ", started by " + String.join(" ", start));
            }
        }

        /** The schema registry that khaos starts beside the brokers. */
        record Registry() implements Process {

            @Override
            public boolean isStartable() {
                return true;
            }

            @Override
            public String toString() {
                return "the schema registry that khaos starts";
            }
        }
    }

    /** How it is known to be well. */
    public sealed interface Health {

        /** A GET is answered by a status below 400. */
        record Http(String url) implements Health {
            @Override
            public String toString() {
                return url;
            }
        }

        /** A connection is accepted. */
        record Tcp(String host, int port) implements Health {
            @Override
            public String toString() {
                return "tcp " + host + ":" + port;
            }
        }

        /** Code of the script says it. */
        record Asked(BooleanSupplier question) implements Health {
            @Override
            public String toString() {
                return "by code";
            }
        }
    }

    /** How long a service may take to be well after it was started. */
    public static final Duration WELL = Duration.ofSeconds(60);
}
