package khaos.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

    /** This khaos; a spec keeps it equal to the Maven build's. */
    static final String KHAOS = "0.1.0-SNAPSHOT";

    /** The Kafka that khaos starts unless asked for another; a spec keeps it equal to the client that khaos itself uses. */
    static final String KAFKA = "4.3.1";

    @Override
    public String[] getVersion() {
        return new String[] {
            "khaos " + KHAOS,
            "Kafka " + KAFKA + " unless you say --kafka-version",
            "Java " + Runtime.version() + " in " + System.getProperty("java.home")
        };
    }
}
