package khaos.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import khaos.base.KhaosError;
import khaos.plan.Plan;

/**
 * What {@code khaos list} says of each bundled scenario. Reading them all takes a compiler, and a list should be there at
 * once: so it is remembered in khaos's home for as long as the program is the same.
 */
final class Listing {

    /** One scenario, as text. */
    record Entry(String name, String description, String needs) {

        private static Entry of(String line) {
            String[] parts = line.split("\t", -1);
            return new Entry(parts[0], parts[1], parts[2]);
        }

        private String line() {
            return String.join("\t", name, description.replaceAll("\\s+", " "), needs);
        }
    }

    private final Context context;

    Listing(Context context) {
        this.context = context;
    }

    List<Entry> entries() {
        return context.scenarios().stamp().flatMap(this::remembered).orElseGet(this::read);
    }

    private Optional<List<Entry>> remembered(String stamp) {
        try {
            Path file = context.home().folder("list").resolve(Integer.toHexString(stamp.hashCode()) + ".tsv");
            if (Files.exists(file) && Files.readAllLines(file).get(0).equals(stamp))
                try (Stream<String> lines = Files.lines(file)) {
                    return Optional.of(lines.skip(1).map(Entry::of).toList());
                }
            List<Entry> entries = read();
            write(file, Stream.concat(Stream.of(stamp), entries.stream().map(Entry::line)));
            return Optional.of(entries);
        } catch (IOException | KhaosError | IndexOutOfBoundsException noMemory) {
            return Optional.empty();
        }
    }

    private static void write(Path file, Stream<String> lines) throws IOException {
        Path part = Files.createTempFile(file.getParent(), "part", "");
        Files.write(part, lines.toList());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<Entry> read() {
        return context.scenarios().bundled().stream().map(this::entry).toList();
    }

    private Entry entry(String name) {
        Plan plan = context.language().read(context.scenarios().named(name), Map.of());
        String tags = plan.tags().stream().map(tag -> " #" + tag).collect(Collectors.joining());
        return new Entry(name, plan.description(), Needs.of(plan) + (tags.isEmpty() ? "" : " ·" + tags));
    }
}
