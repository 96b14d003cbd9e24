package khaos.dsl.compile;

import java.util.Optional;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.DynamicVariable;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.syntax.Types;

/**
 * Finds bare names that are no variable of the script. Groovy lets a block reach into the object behind it, private fields
 * included, so {@code partitions = 12} would compile and mean nothing.
 */
final class Strays extends CodeVisitorSupport {

    private final Words checker;
    private final Advice advice;
    private final Lookup lookup;

    Strays(Words checker, Advice advice, Lookup lookup) {
        this.checker = checker;
        this.advice = advice;
        this.lookup = lookup;
    }

    @Override
    public void visitVariableExpression(VariableExpression variable) {
        if (variable.getAccessedVariable() instanceof DynamicVariable) advice.onVariable(variable);
    }

    @Override
    public void visitBinaryExpression(BinaryExpression binary) {
        if (binary.getLeftExpression() instanceof VariableExpression variable
                && variable.getAccessedVariable() instanceof DynamicVariable
                && Types.ofType(binary.getOperation().getType(), Types.ASSIGNMENT_OPERATOR)) {
            advice.onAssignment(variable);
            binary.getRightExpression().visit(this);
        } else super.visitBinaryExpression(binary);
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        call.getObjectExpression().visit(this);
        if (!(call.getArguments() instanceof TupleExpression arguments)) return;
        var target = checker.getTargetMethod(call);
        for (int i = 0; i < arguments.getExpressions().size(); i++) visit(arguments.getExpression(i), target, i);
    }

    private void visit(Expression argument, MethodNode target, int index) {
        var opened = argument instanceof ClosureExpression ? Opened.by(target, index) : Optional.<Opened>empty();
        if (opened.isEmpty()) argument.visit(this);
        else lookup.within(opened.get().block().getName(), () -> argument.visit(this));
    }
}
