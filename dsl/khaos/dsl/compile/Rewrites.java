package khaos.dsl.compile;

import java.util.List;
import khaos.plan.Source;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;

/**
 * What khaos changes in a script's tree, all at CONVERSION: before names are resolved, so that types are inferred for what
 * is written here, and before captured variables are bound, which later phases would lose.
 */
final class Rewrites extends CompilationCustomizer {

    private final Source script;

    Rewrites(Source script) {
        super(CompilePhase.CONVERSION);
        this.script = script;
    }

    @Override
    public void call(SourceUnit source, GeneratorContext context, ClassNode type) {
        for (var rewrite : List.of(
                new QuotedNames(source, script),
                new Loops(source),
                new Ranges(source),
                new Blocks(source),
                new Claims(source, script))) rewrite.visitClass(type);
        if (type.isScript()) new Guards(source).visitClass(type);
    }
}
