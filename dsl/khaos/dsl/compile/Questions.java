package khaos.dsl.compile;

import khaos.check.Check;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.stmt.AssertStatement;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.transform.stc.StaticTypesMarker;

/** Conditions must be true or false, and claims that or a check: anything else would never be asked. */
final class Questions extends CodeVisitorSupport {

    private final Words checker;
    private final Told told;

    Questions(Words checker, Told told) {
        this.checker = checker;
        this.told = told;
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        super.visitMethodCallExpression(call);
        if (!(call.getArguments() instanceof TupleExpression arguments)) return;
        var target = checker.getTargetMethod(call);
        for (int i = 0; i < arguments.getExpressions().size(); i++)
            if (arguments.getExpression(i) instanceof ClosureExpression closure
                    && Opened.by(target, i).filter(Opened::isAsked).isPresent()) check(call, closure);
    }

    private void check(MethodCallExpression call, ClosureExpression closure) {
        Statement last = last(closure);
        if (last instanceof AssertStatement || told.isWithin(closure)) return;
        boolean isClaim = "claim".equals(call.getMethodAsString());
        if (last == null) {
            told.tell(call.getMethod(), "the condition is empty", "ask something: { lag('orders') > 1000 }");
            return;
        }
        var type = type(closure, last);
        if (ClassHelper.getWrapper(type).equals(ClassHelper.Boolean_TYPE) || isClaim && Plain.is(type, Check.class))
            return;
        if (isClaim)
            told.tell(
                    last,
                    "this expects nothing: it is " + Plain.of(type),
                    "compare it with something, or write a check");
        else told.tell(last, "a condition must be true or false, not " + Plain.of(type), "compare it with something");
    }

    private ClassNode type(ClosureExpression closure, Statement last) {
        if (last instanceof ExpressionStatement statement) return checker.getType(statement.getExpression());
        ClassNode inferred = closure.getNodeMetaData(StaticTypesMarker.INFERRED_RETURN_TYPE);
        return inferred == null ? ClassHelper.VOID_TYPE : inferred;
    }

    /** Null for an empty closure. */
    private static Statement last(ClosureExpression closure) {
        if (!(closure.getCode() instanceof BlockStatement block)) return closure.getCode();
        var statements = block.getStatements();
        return statements.isEmpty() ? null : statements.get(statements.size() - 1);
    }
}
