package khaos.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import khaos.base.BadInput;
import khaos.base.Near;
import khaos.plan.Source;

/** Finds the scenario that a user means: a bundled name, a path with or without extension, or {@code -}. */
public final class Scenarios {

    /** The older tool's come last: who has converted one means the script. */
    private static final List<String> EXTENSIONS = List.of("", ".groovy", ".yaml", ".yml");

    private final Catalogue catalogue;
    private final Path folder;
    private final InputStream in;

    /**
     * @param folder where relative paths start
     * @param in     what {@code -} reads
     */
    Scenarios(Catalogue catalogue, Path folder, InputStream in) {
        this.catalogue = catalogue;
        this.folder = folder;
        this.in = in;
    }

    /** The names of those that come with khaos. */
    public List<String> bundled() {
        return catalogue.names();
    }

    /** What changes whenever the bundled scenarios or the program do; empty where that cannot be told. */
    Optional<String> stamp() {
        return catalogue.stamp();
    }

    /**
     * The scenario called {@code name}. A bundled name wins over a file of the same path; {@code ./} says the file.
     *
     * @throws BadInput when there is none, naming the nearest
     */
    public Source named(String name) {
        if (name.equals("-")) return new Source("<stdin>", text("<stdin>", read("<stdin>", in)), Optional.empty());
        if (catalogue.has(name)) return new Source(name, catalogue.text(name), Optional.empty());
        Path file = file(name).orElseThrow(() -> notFound(name));
        return new Source(
                file.toString(), text(name, read(name, folder.resolve(file))), Optional.of(folder.resolve(file)));
    }

    /** {@code path} as the user's shell means it. */
    Path path(String path) {
        return folder.resolve(path);
    }

    private Optional<Path> file(String name) {
        if (name.isBlank() || name.indexOf('\0') >= 0) return Optional.empty();
        Path asGiven = Path.of(name);
        for (String extension : EXTENSIONS) {
            Path file = Path.of(name + extension);
            if (Files.isRegularFile(folder.resolve(file))) return Optional.of(file);
        }
        if (Files.isDirectory(folder.resolve(asGiven)))
            throw new BadInput(name + " is a folder, not a scenario", "name one of the scenarios in it");
        return Files.exists(folder.resolve(asGiven)) ? Optional.of(asGiven) : Optional.empty();
    }

    private BadInput notFound(String name) {
        List<String> near = Near.to(name, catalogue.names());
        String fix = near.isEmpty() ? "all of them: khaos list" : "did you mean " + String.join(" or ", near) + "?";
        return new BadInput("there is no scenario `" + name + "`: neither a bundled one nor a file", fix);
    }

    private static byte[] read(String name, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new BadInput("cannot read " + name + ": " + unreadable, "check that it is a file that you may read");
        }
    }

    private static byte[] read(String name, InputStream in) {
        try {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new BadInput("cannot read " + name + ": " + unreadable, "");
        }
    }

    private static String text(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0) return text;
        } catch (CharacterCodingException notText) {
            // told below
        }
        throw new BadInput(
                name + " is not a scenario: it is not UTF-8 text", "a scenario is a Groovy script: khaos init NAME");
    }
}
