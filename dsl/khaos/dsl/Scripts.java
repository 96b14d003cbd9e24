package khaos.dsl;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import khaos.base.Home;
import khaos.base.KhaosError;
import khaos.dsl.block.Grammar;
import khaos.dsl.block.Reading;
import khaos.dsl.compile.ScriptCompiler;
import khaos.plan.Incident.Action;
import khaos.plan.Language;
import khaos.plan.Plan;
import khaos.plan.Source;
import khaos.word.BlockWords;

/** Scenarios as Groovy scripts: compiled under khaos's own rules, or found compiled; run once; turned into plans. */
public final class Scripts implements Language {

    private final ClassLoader khaos = Scripts.class.getClassLoader();
    private final Dependencies dependencies;
    private final Path compiledScripts;
    private ScriptCache cache;

    /** Without a way to fetch what {@code //DEPS} names. */
    public Scripts(Home home) {
        this(home, coordinates -> {
            throw new KhaosError("libraries cannot be fetched here", "remove the //DEPS lines");
        });
    }

    /**
     * @param home where compiled scripts are kept
     * @param jars turns {@code group:artifact:version} lines into a class path
     */
    public Scripts(Home home, Function<List<String>, List<Path>> jars) {
        this.dependencies = new Dependencies(jars);
        this.compiledScripts = home.folder().resolve("cache").resolve("scripts");
    }

    @Override
    public Plan read(Source source, Map<String, String> settings) {
        return Reading.of(compiled(source).script(khaos), source, settings);
    }

    @Override
    public Action.Inject<?> inject(String line) {
        var source = new Source("<inject>", "incidents { at(0.s).\n" + line + "\n}", Optional.empty());
        return Reading.inject(compiled(source).script(khaos), source);
    }

    @Override
    public List<BlockWords> words() {
        return Grammar.ofScripts().words(List.of());
    }

    @Override
    public List<BlockWords> words(Source source) {
        return Grammar.ofScripts().words(compiled(source).ownWords(khaos));
    }

    private Compiled compiled(Source source) {
        return cache().find(source.text()).orElseGet(() -> compile(source));
    }

    private Compiled compile(Source source) {
        var jars = dependencies.jars(source, Dependencies.of(source));
        var compiled = new Compiled(ScriptCompiler.compile(source, Dependencies.loader(jars, khaos)), jars);
        cache().keep(source.text(), compiled);
        return compiled;
    }

    /** Made when the first script is read: most commands read none. */
    private synchronized ScriptCache cache() {
        if (cache == null) cache = new ScriptCache(compiledScripts, Fingerprint.ofLanguage());
        return cache;
    }
}
