package khaos.dsl;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import khaos.base.KhaosError;
import khaos.plan.BadScenario;
import khaos.plan.Mistake;
import khaos.plan.Place;
import khaos.plan.Source;

/** The libraries that a script names as JBang scripts do: {@code //DEPS group:artifact:version …}. */
final class Dependencies {

    private static final Pattern COORDINATES = Pattern.compile("[^:\\s]+:[^:\\s]+(:[^:\\s]+){1,3}");
    private static final String MARK = "//DEPS";

    private final Function<List<String>, List<Path>> jars;

    /** @param jars turns coordinates into a class path */
    Dependencies(Function<List<String>, List<Path>> jars) {
        this.jars = jars;
    }

    /**
     * The coordinates of {@code source}, in its order.
     *
     * @throws BadScenario when a line is not understood
     */
    static List<String> of(Source source) {
        var found = new ArrayList<String>();
        var mistakes = new ArrayList<Mistake>();
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(MARK)) continue;
            for (String one : lines.get(i).substring(MARK.length()).strip().split("[\\s,]+"))
                if (COORDINATES.matcher(one).matches()) found.add(one);
                else mistakes.add(mistake(source, i + 1, one));
        }
        if (!mistakes.isEmpty()) throw new BadScenario(source, mistakes);
        return found;
    }

    /** The jars of {@code coordinates}; none when there are none. */
    List<Path> jars(Source source, List<String> coordinates) {
        if (coordinates.isEmpty()) return List.of();
        try {
            return jars.apply(coordinates);
        } catch (KhaosError failed) {
            int line = 1
                    + source.text()
                            .lines()
                            .takeWhile(text -> !text.startsWith(MARK))
                            .toList()
                            .size();
            var place = new Place(source.name(), line, 1);
            throw new BadScenario(source, List.of(new Mistake(place, MARK.length(), failed.what(), failed.fix())));
        }
    }

    /** Sees khaos first, then {@code jars}. */
    static ClassLoader loader(List<Path> jars, ClassLoader khaos) {
        if (jars.isEmpty()) return khaos;
        return new URLClassLoader(jars.stream().map(Dependencies::url).toArray(URL[]::new), khaos);
    }

    /** Whether what was found once is still there. */
    static boolean exist(List<Path> jars) {
        return jars.stream().allMatch(Files::isRegularFile);
    }

    private static Mistake mistake(Source source, int line, String coordinates) {
        int column = Math.max(0, source.line(line).indexOf(coordinates)) + 1;
        return new Mistake(
                new Place(source.name(), line, column),
                Math.max(1, coordinates.length()),
                "a dependency is named group:artifact:version",
                "write for example //DEPS org.apache.commons:commons-text:1.12.0");
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
