package khaos.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import khaos.base.KhaosError;
import khaos.dsl.block.Grammar;
import khaos.dsl.block.Reading;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.VariableScope;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.LambdaExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.CatchStatement;
import org.codehaus.groovy.ast.stmt.EmptyStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.ast.stmt.TryCatchStatement;
import org.codehaus.groovy.control.SourceUnit;

/**
 * Each statement of the script and of its blocks is tried by itself: when it throws a {@link KhaosError}, that is noted and the
 * next one runs, so that all mistakes are told at once. Closures whose value matters, those that run later, and lambdas,
 * stay as they are.
 */
final class Guards extends ClassCodeVisitorSupport {

    private static final String THROWN = "thrown$";

    private static final Set<String> LATER = Grammar.ofScripts().later();

    private final SourceUnit source;

    Guards(SourceUnit source) {
        this.source = source;
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }

    @Override
    public void visitMethod(MethodNode method) {
        if (method.getName().equals("run") && method.getParameters().length == 0) guard(method.getCode());
    }

    @Override
    public void visitBlockStatement(BlockStatement block) {
        List<Statement> statements = block.getStatements();
        statements.forEach(statement -> statement.visit(this));
        statements.replaceAll(Guards::guarded);
    }

    @Override
    public void visitExpressionStatement(ExpressionStatement statement) {
        if (statement.getExpression() instanceof MethodCallExpression call) blocksOf(call, true);
        else statement.getExpression().visit(this);
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        blocksOf(call, call.isImplicitThis());
    }

    /** Closures are reached by {@link #blocksOf} alone: the value of any other one matters to somebody. */
    @Override
    public void visitClosureExpression(ClosureExpression closure) {}

    private void blocksOf(MethodCallExpression call, boolean isBlock) {
        call.getObjectExpression().visit(this);
        if (!(call.getArguments() instanceof TupleExpression arguments)) return;
        if (LATER.contains(call.getMethodAsString())) return;
        for (var argument : arguments.getExpressions())
            if (argument instanceof ClosureExpression closure && isBlock && !(closure instanceof LambdaExpression))
                guard(closure.getCode());
            else argument.visit(this);
    }

    private void guard(Statement code) {
        if (code instanceof BlockStatement block) visitBlockStatement(block);
    }

    private static Statement guarded(Statement statement) {
        if (!(statement instanceof ExpressionStatement call)
                || !(call.getExpression() instanceof MethodCallExpression)
                || call.getLineNumber() < 1) return statement;
        var guarded = new TryCatchStatement(block(call), EmptyStatement.INSTANCE);
        guarded.addCatch(
                new CatchStatement(new Parameter(ClassHelper.make(KhaosError.class), THROWN), block(note(call))));
        guarded.setSourcePosition(call);
        return guarded;
    }

    /** {@code Reading.note(thrown$, line, column, width)}. */
    private static ExpressionStatement note(ExpressionStatement failing) {
        boolean isOneLine = failing.getLineNumber() == failing.getLastLineNumber();
        int width = isOneLine ? failing.getLastColumnNumber() - failing.getColumnNumber() : 1;
        var call = new MethodCallExpression(
                new ClassExpression(ClassHelper.make(Reading.class)),
                "note",
                new ArgumentListExpression(List.of(
                        new VariableExpression(THROWN),
                        new ConstantExpression(failing.getLineNumber(), true),
                        new ConstantExpression(failing.getColumnNumber(), true),
                        new ConstantExpression(width, true))));
        call.setImplicitThis(false);
        return new ExpressionStatement(call);
    }

    private static BlockStatement block(Statement statement) {
        return new BlockStatement(new ArrayList<>(List.of(statement)), new VariableScope());
    }
}
