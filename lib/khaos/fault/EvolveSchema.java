package khaos.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import khaos.base.KhaosError;
import khaos.base.Share;
import khaos.target.Evolving;
import khaos.target.Injection;
import khaos.word.Named;
import khaos.word.Word;

/**
 * Another version of the schema, as after a deployment; healed, the producers go back to the one they had.
 *
 * @param schema its text
 * @param share  how many of the records are written by it
 */
public record EvolveSchema(String schema, Share share) implements Fault<Evolving> {

    private static final Share ALL = new Share(1);

    @Word(
            value =
                    "Lets producers write by another schema, given as text or file; with share, only some of the records.",
            example = "at 10.s inject evolveSchema(to: '{\"type\": \"record\", \"name\": \"Order\", \"fields\": []}')"
                    + " on producers('orders')")
    public static EvolveSchema evolveSchema(
            @Named(value = "to", type = String.class, required = true) @Named(value = "share", type = Share.class)
                    Map<String, ?> named) {
        return new EvolveSchema(
                text((String) named.get("to")), named.get("share") instanceof Share share ? share : ALL);
    }

    private static String text(String said) {
        if (said.contains("{")) return said;
        try {
            return Files.readString(Path.of(said));
        } catch (IOException unreadable) {
            throw new KhaosError(
                    "cannot read the schema " + said
                            + (Files.exists(Path.of(said))
                                    ? ": " + unreadable.getMessage()
                                    : ": there is no such file"),
                    "paths are relative to the folder in which khaos was started");
        }
    }

    @Override
    public Injection on(Evolving target) {
        return target.evolve(schema, share);
    }
}
