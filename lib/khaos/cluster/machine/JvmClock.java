package khaos.cluster.machine;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import khaos.base.KhaosError;

/** The time as another JVM has it: asked as {@code jcmd VM.uptime -date} would, over JMX. */
public final class JvmClock {

    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");

    private JvmClock() {}

    /**
     * How far it is ahead of khaos's own.
     *
     * @throws KhaosError when it does not answer
     */
    public static Duration ahead(int jmxPort) {
        try (var connector = JMXConnectorFactory.connect(
                new JMXServiceURL("service:jmx:rmi:///jndi/rmi://127.0.0.1:" + jmxPort + "/jmxrmi"))) {
            String answer = (String) connector
                    .getMBeanServerConnection()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmUptime",
                            new Object[] {new String[] {"-date"}},
                            new String[] {String[].class.getName()});
            return Duration.between(Instant.now(), time(answer));
        } catch (IOException | JMException failure) {
            throw new KhaosError("the JVM at JMX port " + jmxPort + " does not say its time", "", failure);
        }
    }

    /** Of {@code 2026-11-21T16:48:05.123+0000: 12.345 s}. */
    static Instant time(String answer) {
        String date = answer.strip().split(": ")[0];
        return OffsetDateTime.parse(date, ISO).toInstant();
    }
}
