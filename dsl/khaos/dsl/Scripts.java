package khaos.dsl;

import java.util.List;
import java.util.Map;
import khaos.base.Home;
import khaos.dsl.block.Grammar;
import khaos.dsl.block.Reading;
import khaos.dsl.compile.ScriptCompiler;
import khaos.plan.Language;
import khaos.plan.Plan;
import khaos.plan.Source;
import khaos.word.BlockWords;

/** Scenarios as Groovy scripts: compiled under khaos's own rules, run once, turned into plans. */
public final class Scripts implements Language {

    private final Home home;

    public Scripts(Home home) {
        this.home = home;
    }

    @Override
    public Plan read(Source source, Map<String, String> settings) {
        var classes = new ScriptClasses(
                ScriptCompiler.compile(source, getClass().getClassLoader()),
                getClass().getClassLoader());
        return Reading.of(classes.script(), source, settings);
    }

    @Override
    public List<BlockWords> words() {
        return Grammar.ofScripts().words();
    }
}
