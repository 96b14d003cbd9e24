package khaos.dsl.compile;

import java.util.List;
import khaos.base.Between;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.RangeExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.control.SourceUnit;

/**
 * {@code 1..5} as an argument becomes {@code Between.of(1, 5)}, since the engine knows nothing of Groovy's ranges. Loops and
 * receivers ({@code (1..3).each}) keep Groovy's.
 */
final class Ranges extends WordCalls {

    Ranges(SourceUnit source) {
        super(source);
    }

    @Override
    void word(MethodCallExpression call, TupleExpression arguments) {
        List<Expression> expressions = arguments.getExpressions();
        for (int i = 0; i < expressions.size(); i++)
            if (expressions.get(i) instanceof RangeExpression) expressions.set(i, between(expressions.get(i)));
        for (var argument : expressions)
            if (argument instanceof MapExpression map)
                for (var entry : map.getMapEntryExpressions())
                    entry.setValueExpression(between(entry.getValueExpression()));
    }

    private static Expression between(Expression argument) {
        if (!(argument instanceof RangeExpression range) || !range.isInclusive()) return argument;
        var call = new MethodCallExpression(
                new ClassExpression(ClassHelper.make(Between.class)),
                "of",
                new ArgumentListExpression(range.getFrom(), range.getTo()));
        call.setImplicitThis(false);
        call.setSourcePosition(range);
        call.getMethod().setSourcePosition(range);
        return call;
    }
}
