package khaos.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import khaos.dsl.block.Grammar;
import khaos.plan.Source;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.VariableScope;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.BinaryExpression;
import org.codehaus.groovy.ast.expr.BooleanExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.AssertStatement;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.IfStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Types;

/**
 * Each statement of {@code expect { }} and of its scopes becomes a claim: a closure for later, with its place and its text.
 * Conditions become assertions, which record the values of their parts.
 */
final class Claims extends ClassCodeVisitorSupport {

    private static final String EXPECT = "expect";
    private static final Set<String> SCOPES = Grammar.ofScripts().scopes();

    private final SourceUnit source;
    private final Source script;

    Claims(SourceUnit source, Source script) {
        this.source = source;
        this.script = script;
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        if (call.isImplicitThis() && EXPECT.equals(call.getMethodAsString())) claimsIn(call);
        else super.visitMethodCallExpression(call);
    }

    private void claimsIn(MethodCallExpression call) {
        if (!(call.getArguments() instanceof TupleExpression arguments)) return;
        for (var argument : arguments.getExpressions())
            if (argument instanceof ClosureExpression closure) claimsIn(closure.getCode());
    }

    private void claimsIn(Statement statement) {
        if (statement instanceof BlockStatement block) {
            block.getStatements().replaceAll(this::claimed);
        } else if (statement instanceof ForStatement loop) {
            loop.setLoopBlock(claimed(loop.getLoopBlock()));
        } else if (statement instanceof IfStatement choice) {
            choice.setIfBlock(claimed(choice.getIfBlock()));
            choice.setElseBlock(claimed(choice.getElseBlock()));
        }
    }

    private Statement claimed(Statement statement) {
        if (!(statement instanceof ExpressionStatement single)) {
            claimsIn(statement);
            return statement;
        }
        var expression = single.getExpression();
        if (isAssignment(expression)) return statement;
        if (expression instanceof MethodCallExpression call && holdsClaims(call)) {
            claimsIn(call);
            return statement;
        }
        return claim(single);
    }

    /** A scope, or a loop: {@code ['a', 'b'].each { noLoss it }}. */
    private static boolean holdsClaims(MethodCallExpression call) {
        if (call.isImplicitThis()) return SCOPES.contains(call.getMethodAsString());
        return call.getArguments() instanceof TupleExpression arguments
                && arguments.getExpressions().stream().anyMatch(ClosureExpression.class::isInstance);
    }

    /** {@code claim(line, column, text, { … })}. */
    private Statement claim(ExpressionStatement statement) {
        var expression = statement.getExpression();
        var body = new ClosureExpression(null, block(asked(statement)));
        body.setVariableScope(new VariableScope());
        body.setSourcePosition(statement);
        var call = new MethodCallExpression(
                VariableExpression.THIS_EXPRESSION,
                "claim",
                new ArgumentListExpression(List.of(
                        new ConstantExpression(expression.getLineNumber(), true),
                        new ConstantExpression(expression.getColumnNumber(), true),
                        new ConstantExpression(text(expression)),
                        body)));
        call.setImplicitThis(true);
        call.setSourcePosition(statement);
        call.getMethod().setSourcePosition(statement);
        var claim = new ExpressionStatement(call);
        claim.setSourcePosition(statement);
        return claim;
    }

    /** A call may give a check, which is judged later: its value is kept. */
    private static Statement asked(ExpressionStatement statement) {
        if (statement.getExpression() instanceof MethodCallExpression) return statement;
        var condition = new BooleanExpression(statement.getExpression());
        condition.setSourcePosition(statement.getExpression());
        var asserted = new AssertStatement(condition);
        asserted.setSourcePosition(statement);
        return asserted;
    }

    private static BlockStatement block(Statement statement) {
        return new BlockStatement(new ArrayList<>(List.of(statement)), new VariableScope());
    }

    private static boolean isAssignment(Expression expression) {
        return expression instanceof DeclarationExpression
                || expression instanceof BinaryExpression binary
                        && Types.ofType(binary.getOperation().getType(), Types.ASSIGNMENT_OPERATOR);
    }

    private String text(ASTNode node) {
        var text = new StringBuilder();
        for (int line = node.getLineNumber(); line <= node.getLastLineNumber(); line++) {
            String whole = script.line(line);
            int from = line == node.getLineNumber() ? node.getColumnNumber() - 1 : 0;
            int to = line == node.getLastLineNumber() ? node.getLastColumnNumber() - 1 : whole.length();
            text.append(whole, Math.min(from, whole.length()), Math.min(to, whole.length()))
                    .append(' ');
        }
        return text.toString().strip().replaceAll("\\s+", " ");
    }
}
