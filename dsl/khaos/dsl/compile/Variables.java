package khaos.dsl.compile;

import java.util.HashSet;
import java.util.Set;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;

/** The variables that a script declares, to be offered when a name is near one of them. */
final class Variables extends CodeVisitorSupport {

    private final Set<String> names = new HashSet<>();

    private Variables() {}

    static Set<String> in(MethodNode method) {
        var variables = new Variables();
        method.getCode().visit(variables);
        return variables.names;
    }

    @Override
    public void visitDeclarationExpression(DeclarationExpression declaration) {
        super.visitDeclarationExpression(declaration);
        if (declaration.getLeftExpression() instanceof VariableExpression variable) names.add(variable.getName());
    }
}
