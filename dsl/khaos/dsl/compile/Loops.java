package khaos.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.VariableScope;
import org.codehaus.groovy.ast.expr.ClosureListExpression;
import org.codehaus.groovy.ast.expr.DeclarationExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.ast.stmt.BlockStatement;
import org.codehaus.groovy.ast.stmt.ExpressionStatement;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.syntax.Token;
import org.codehaus.groovy.syntax.Types;

/**
 * Gives each turn of {@code for (topic in …)} a variable of its own. Groovy has one for the whole loop, so that every condition
 * and claim said in it would ask about the last topic when it runs later.
 */
final class Loops extends ClassCodeVisitorSupport {

    private static final String TURN = "$turn";

    private final SourceUnit source;

    Loops(SourceUnit source) {
        this.source = source;
    }

    @Override
    protected SourceUnit getSourceUnit() {
        return source;
    }

    @Override
    public void visitBlockStatement(BlockStatement block) {
        super.visitBlockStatement(block);
        block.getStatements().replaceAll(Loops::ownVariable);
    }

    private static Statement ownVariable(Statement statement) {
        if (!(statement instanceof ForStatement loop)
                || loop.getCollectionExpression() instanceof ClosureListExpression
                || loop.getIndexVariable() != null) return statement;
        Parameter said = loop.getValueVariable();
        var turn = new Parameter(said.getType(), said.getName() + TURN);
        var own = new VariableExpression(said.getName(), said.getType());
        own.setSourcePosition(said);
        var declared = new ExpressionStatement(new DeclarationExpression(
                own, Token.newSymbol(Types.ASSIGN, -1, -1), new VariableExpression(turn.getName())));
        var body = new BlockStatement(new ArrayList<>(List.of(declared, loop.getLoopBlock())), new VariableScope());
        body.setSourcePosition(loop.getLoopBlock());
        var renewed = new ForStatement(turn, loop.getCollectionExpression(), body);
        renewed.setSourcePosition(loop);
        return renewed;
    }
}
