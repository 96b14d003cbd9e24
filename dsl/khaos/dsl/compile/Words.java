package khaos.dsl.compile;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import khaos.dsl.block.Grammar;
import khaos.dsl.block.ScenarioScript;
import khaos.word.Vocabulary;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.MethodCall;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.transform.stc.AbstractTypeCheckingExtension;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingSupport;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingVisitor;

/** What Groovy's static type checker asks whenever it meets a name that it does not know: khaos's words. */
public final class Words extends AbstractTypeCheckingExtension {

    public Words(StaticTypeCheckingVisitor visitor) {
        super(visitor);
    }

    @Override
    public List<MethodNode> handleMissingMethod(
            ClassNode receiver, String name, ArgumentListExpression arguments, ClassNode[] types, MethodCall call) {
        if (call instanceof MethodCallExpression expression && !expression.isImplicitThis()) return List.of();
        var block = Grammar.ofScripts()
                .block(Delegates.innermost(context)
                        .orElse(classNodeFor(ScenarioScript.class))
                        .getName())
                .orElseThrow();
        List<MethodNode> forms = new ArrayList<>();
        for (var kind : block.takes())
            for (Method method : Vocabulary.of(kind).methods())
                if (method.getName().equals(name))
                    forms.addAll(ClassHelper.make(method.getDeclaringClass()).getMethods(name));
        return StaticTypeCheckingSupport.chooseBestMethod(receiver, forms, types);
    }
}
