package khaos.dsl.compile;

import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.control.SourceUnit;

/** Visits the calls that may be words, those without a receiver: the inner ones first. */
abstract class WordCalls extends ClassCodeVisitorSupport {

    private final SourceUnit source;

    WordCalls(SourceUnit source) {
        this.source = source;
    }

    abstract void word(MethodCallExpression call, TupleExpression arguments);

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        super.visitMethodCallExpression(call);
        if (call.isImplicitThis() && call.getArguments() instanceof TupleExpression arguments) word(call, arguments);
    }
}
