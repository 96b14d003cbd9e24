package khaos.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import khaos.base.BadInput;

/** The file of {@code --command-config}: client settings, as for Kafka's own tools. */
final class CommandConfig {

    private CommandConfig() {}

    /** @param file null for none: no settings */
    static Properties read(Path file) {
        var properties = new Properties();
        if (file == null) return properties;
        try (Reader text = Files.newBufferedReader(file)) {
            properties.load(text);
            return properties;
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new BadInput(
                    "--command-config " + file + " cannot be read: " + unreadable,
                    "name a file of lines like security.protocol=SASL_SSL");
        }
    }
}
