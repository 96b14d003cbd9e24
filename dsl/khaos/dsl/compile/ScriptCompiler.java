package khaos.dsl.compile;

import groovy.lang.GroovyClassLoader;
import groovy.transform.CompileStatic;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import khaos.dsl.block.ScenarioScript;
import khaos.plan.BadScenario;
import khaos.plan.Source;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.MultipleCompilationErrorsException;
import org.codehaus.groovy.control.Phases;
import org.codehaus.groovy.control.customizers.ASTTransformationCustomizer;

/** Compiles one script, statically and under khaos's own rules. */
public final class ScriptCompiler {

    private static final int TOLERATED_ERRORS = 10_000;

    private ScriptCompiler() {}

    /**
     * The script's classes by name; its own is {@link ScenarioScript#CLASS}.
     *
     * @param parent sees khaos and whatever the script imports
     * @throws BadScenario with every mistake that can be told without running the script
     */
    public static Map<String, byte[]> compile(Source source, ClassLoader parent) {
        var config = config(source);
        var unit = new CompilationUnit(config, null, new GroovyClassLoader(parent, config));
        unit.addSource(ScenarioScript.FILE, source.text());
        try {
            unit.compile(Phases.CLASS_GENERATION);
        } catch (MultipleCompilationErrorsException refused) {
            throw new BadScenario(source, new Translation(source).mistakes(refused.getErrorCollector()));
        }
        var classes = new TreeMap<String, byte[]>();
        for (var type : unit.getClasses()) classes.put(type.getName(), type.getBytes());
        return classes;
    }

    private static CompilerConfiguration config(Source source) {
        var config = new CompilerConfiguration();
        config.setScriptBaseClass(ScenarioScript.class.getName());
        config.setTolerance(TOLERATED_ERRORS);
        config.addCompilationCustomizers(
                new Rewrites(source),
                new ASTTransformationCustomizer(
                        Map.of("extensions", List.of(Words.class.getName())), CompileStatic.class));
        return config;
    }
}
