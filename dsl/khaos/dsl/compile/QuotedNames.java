package khaos.dsl.compile;

import khaos.plan.Source;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.control.SourceUnit;

/** {@code 'max.block.ms' 60_000} calls a method of that name to Groovy; here it becomes {@code config('max.block.ms', 60_000)}. */
final class QuotedNames extends WordCalls {

    private static final String WORD = "config";

    private final Source script;

    QuotedNames(SourceUnit source, Source script) {
        super(source);
        this.script = script;
    }

    @Override
    void word(MethodCallExpression call, TupleExpression arguments) {
        if (!(call.getMethod() instanceof ConstantExpression name) || !isQuoted(name) || isBlock(arguments)) return;
        var config = new ConstantExpression(WORD);
        config.setSourcePosition(name);
        var named = new ArgumentListExpression(arguments.getExpressions());
        named.getExpressions().add(0, name);
        named.setSourcePosition(arguments);
        call.setMethod(config);
        call.setArguments(named);
    }

    /** {@code topic 'orders' { }}: a block without its parentheses, told about later. */
    private static boolean isBlock(TupleExpression arguments) {
        return arguments.getExpressions().stream().anyMatch(ClosureExpression.class::isInstance);
    }

    private boolean isQuoted(ConstantExpression name) {
        String line = script.line(name.getLineNumber());
        int column = name.getColumnNumber() - 1;
        return column >= 0 && column < line.length() && (line.charAt(column) == '\'' || line.charAt(column) == '"');
    }
}
