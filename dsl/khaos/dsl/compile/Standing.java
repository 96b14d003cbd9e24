package khaos.dsl.compile;

import khaos.value.Key;
import khaos.value.Value;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.LambdaExpression;
import org.codehaus.groovy.ast.expr.MethodCall;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PostfixExpression;
import org.codehaus.groovy.ast.expr.PrefixExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.syntax.Types;

/** Finds statements that do nothing: a value, a key, a number left standing where the script meant to say something with it. */
final class Standing extends CodeVisitorSupport {

    private final Words checker;
    private final Told told;

    Standing(Words checker, Told told) {
        this.checker = checker;
        this.told = told;
    }

    @Override
    public void visitExpressionStatement(ExpressionStatement statement) {
        var expression = statement.getExpression();
        if (statement.getStatementLabels() != null) {
            String label = statement.getStatementLabels().get(0);
            told.tell(expression, "`" + label + ":` says nothing, a word takes no colon", "leave the colon out");
        }
        if (expression instanceof MethodCallExpression call) {
            blocksOf(call, true);
            check(call, checker.getTargetMethod(call) == null ? null : checker.getType(call));
        } else {
            super.visitExpressionStatement(statement);
            if (!isAct(expression) && !told.isWithin(expression))
                told.tell(expression, "this does nothing", "remove it, or say what it is for");
        }
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        blocksOf(call, call.isImplicitThis());
    }

    /** The value of any other closure matters to somebody. */
    @Override
    public void visitClosureExpression(ClosureExpression closure) {}

    private void blocksOf(MethodCallExpression call, boolean isBlock) {
        call.getObjectExpression().visit(this);
        if (!(call.getArguments() instanceof TupleExpression arguments)) return;
        for (var argument : arguments.getExpressions())
            if (argument instanceof ClosureExpression closure && isBlock && !(closure instanceof LambdaExpression))
                closure.getCode().visit(this);
            else argument.visit(this);
    }

    private void check(MethodCallExpression call, ClassNode type) {
        if (type == null
                || !type.getName().startsWith("khaos.") && !type.getName().startsWith("java.time.")) return;
        told.tell(call.getMethod(), Plain.of(type) + " alone does nothing", fix(call.getMethodAsString(), type));
    }

    private static String fix(String word, ClassNode type) {
        if (Plain.is(type, Value.class)) return "give it to a field: field 'name', " + word + "(…)";
        if (Plain.is(type, Key.class)) return "write key " + word + "(…)";
        return "say what it is for: a word before it is missing";
    }

    private static boolean isAct(Expression expression) {
        if (expression instanceof DeclarationExpression
                || expression instanceof PostfixExpression
                || expression instanceof PrefixExpression
                || expression instanceof MethodCall) return true;
        return expression instanceof BinaryExpression binary
                && Types.ofType(binary.getOperation().getType(), Types.ASSIGNMENT_OPERATOR);
    }
}
