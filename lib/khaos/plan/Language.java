package khaos.plan;

import java.util.List;
import java.util.Map;
import khaos.word.BlockWords;

/** Reads scenarios; implemented by the scripts of {@code dsl}. */
public interface Language {

    /**
     * The plan that {@code source} declares. Touches nothing but the compile cache.
     *
     * @param settings {@code --set name=value}, as given; each must name a {@code param} of the script
     * @throws BadScenario with every mistake at once
     */
    Plan read(Source source, Map<String, String> settings);

    /**
     * The one harm that {@code line} says, as in {@code incidents { }} behind a time: {@code inject latency(200.ms) on
     * network('kafka-1')}. The cluster's names are not known here.
     *
     * @throws BadScenario with every mistake at once, also when it says something else
     */
    Incident.Action.Inject<?> inject(String line);

    /** Every block of the language with its words, in reading order. */
    List<BlockWords> words();

    /**
     * The same, with the words of the classes that {@code source} declares or imports.
     *
     * @throws BadScenario when it does not compile
     */
    List<BlockWords> words(Source source);
}
