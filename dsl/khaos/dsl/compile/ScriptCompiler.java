package khaos.dsl.compile;

import groovy.lang.GroovyClassLoader;
import groovy.transform.CompileStatic;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import khaos.dsl.block.ScenarioScript;
import khaos.plan.BadScenario;
import khaos.plan.Mistake;
import khaos.plan.Place;
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
        if (!classes.containsKey(ScenarioScript.CLASS)) throw noStatements(source);
        return classes;
    }

    /** Classes alone, or a package, which would name the script's own class otherwise. */
    private static BadScenario noStatements(Source source) {
        int line = 1
                + (int) source.text()
                        .lines()
                        .takeWhile(text -> !text.startsWith("package "))
                        .count();
        boolean hasPackage = source.line(line).startsWith("package ");
        var place = new Place(source.name(), hasPackage ? line : 0, hasPackage ? 1 : 0);
        return new BadScenario(
                source,
                List.of(
                        hasPackage
                                ? new Mistake(
                                        place, "package".length(), "a scenario is in no package", "remove this line")
                                : new Mistake(
                                        place,
                                        1,
                                        "this is no scenario: it has no topic",
                                        "add for example topic('orders') { }")));
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
