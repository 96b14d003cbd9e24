package khaos.cli;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import khaos.base.BadInput;
import khaos.base.KhaosError;
import khaos.cluster.local.LocalSettings;
import khaos.plan.Source;
import khaos.yaml.OlderScenarios;

/** A {@link Recipe} in a run's folder: {@code run.json}, and the scripts and the rows that they read beside it as they were. */
final class RecipeFile {

    private static final int VERSION = 1;
    private static final String FILE = "run.json";
    private static final String SCRIPTS = "scripts";
    private static final String EXTENSION = ".groovy";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private RecipeFile() {}

    /** @throws KhaosError when {@code folder} cannot be written to */
    static void write(Recipe recipe, Path folder) {
        try {
            Files.createDirectories(folder.resolve(SCRIPTS));
            var scripts = new ArrayList<Script>();
            for (Source source : recipe.sources()) {
                String file = fileName(source, scripts);
                Files.writeString(folder.resolve(SCRIPTS).resolve(file), source.text());
                scripts.add(new Script(source.name(), file, copied(source, file, folder.resolve(SCRIPTS))));
            }
            JSON.writeValue(folder.resolve(FILE).toFile(), Written.of(recipe, scripts));
        } catch (IOException unwritable) {
            throw new KhaosError(
                    "cannot write to " + folder + ": " + unwritable.getMessage(),
                    "name a folder that you may write to with --results",
                    unwritable);
        }
    }

    /** Rows in a folder of each script's own, under numbers: two may have one name. */
    private static Map<String, String> copied(Source source, String script, Path scripts) throws IOException {
        var all = new TreeMap<String, String>();
        for (var file : source.files().entrySet()) {
            Path copy = Path.of(
                    script + "-files", (all.size() + 1) + "-" + file.getValue().getFileName());
            Files.createDirectories(scripts.resolve(copy).getParent());
            Files.copy(file.getValue(), scripts.resolve(copy), StandardCopyOption.REPLACE_EXISTING);
            all.put(file.getKey(), copy.toString());
        }
        return all;
    }

    private static String fileName(Source source, List<Script> taken) {
        String plain = RunFolder.plain(source.name().replaceFirst(".*/", ""));
        String extension = OlderScenarios.isOlder(source) ? ".yaml" : EXTENSION;
        String name = plain + extension;
        for (int i = 2; isTaken(name, taken); i++) name = plain + "-" + i + extension;
        return name;
    }

    private static boolean isTaken(String name, List<Script> taken) {
        return taken.stream().anyMatch(script -> script.file.equals(name));
    }

    /** @throws BadInput when {@code folder} is not that of a run */
    static Recipe read(Path folder) {
        if (!Files.isRegularFile(folder.resolve(FILE)))
            throw new BadInput(
                    folder + " is not the folder of a run: it has no " + FILE,
                    "name a folder that a run ended with, as in its line `result:`");
        try {
            Written written = JSON.readValue(folder.resolve(FILE).toFile(), Written.class);
            if (written.version != VERSION)
                throw new BadInput(
                        folder + " was written by khaos " + written.khaos + ", which this one cannot read",
                        "repeat it with that version");
            var sources = new ArrayList<Source>();
            for (Script script : written.scripts) {
                Path file = folder.resolve(SCRIPTS).resolve(script.file);
                sources.add(
                        new Source(file.toString(), Files.readString(file), Optional.of(file), script.files(folder)));
            }
            return written.recipe(sources);
        } catch (IOException unreadable) {
            throw new BadInput(
                    "cannot read the run in " + folder + ": " + unreadable.getMessage(), "name the folder of another");
        }
    }

    /**
     * @param name as the user gave it
     * @param file in the folder of scripts
     * @param rows in the folder of scripts, by the script's names for them; null where an older khaos wrote none
     */
    private record Script(String name, String file, Map<String, String> rows) {

        Map<String, Path> files(Path folder) {
            var all = new HashMap<String, Path>();
            if (rows != null)
                rows.forEach((said, copy) ->
                        all.put(said, folder.resolve(SCRIPTS).resolve(copy).toAbsolutePath()));
            return all;
        }
    }

    /**
     * What {@code run.json} says.
     *
     * @param durationMs null for the scenario's own
     * @param cluster    null for one that khaos did not start
     */
    private record Written(
            int version,
            String khaos,
            List<Script> scripts,
            Map<String, String> set,
            Long durationMs,
            boolean withConsumers,
            long seed,
            double timeScale,
            LocalSettings cluster) {

        static Written of(Recipe recipe, List<Script> scripts) {
            return new Written(
                    VERSION,
                    Version.KHAOS,
                    scripts,
                    new TreeMap<>(recipe.settings()),
                    recipe.duration().map(Duration::toMillis).orElse(null),
                    recipe.withConsumers(),
                    recipe.seed(),
                    recipe.timeScale(),
                    recipe.cluster().orElse(null));
        }

        Recipe recipe(List<Source> sources) {
            return new Recipe(
                    sources,
                    set,
                    Optional.ofNullable(durationMs).map(Duration::ofMillis),
                    withConsumers,
                    seed,
                    timeScale,
                    Optional.ofNullable(cluster));
        }
    }
}
