package khaos.dsl.compile;

import java.util.List;
import khaos.check.Check;
import khaos.dsl.block.Span;
import khaos.dsl.block.Unfinished;
import khaos.fault.Fault;
import khaos.plan.Handling;
import khaos.target.Selector;
import khaos.value.Key;
import khaos.value.Value;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassHelper;
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

    /** What words make, those of a script's own classes too. */
    private static final List<Class<?>> KINDS =
            List.of(Value.class, Key.class, Fault.class, Selector.class, Check.class);

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
        var target = checker.getTargetMethod(call);
        for (int i = 0; i < arguments.getExpressions().size(); i++) {
            var argument = arguments.getExpression(i);
            var opened = Opened.by(target, i);
            if (opened.filter(Opened::isAsked).isPresent()) continue;
            if (argument instanceof ClosureExpression closure
                    && (isBlock || opened.isPresent())
                    && !(closure instanceof LambdaExpression)) closure.getCode().visit(this);
            else argument.visit(this);
        }
    }

    private void check(MethodCallExpression call, ClassNode type) {
        if (type == null || isSaid(type)) return;
        var unfinished = type.getAnnotations(ClassHelper.make(Unfinished.class));
        if (!unfinished.isEmpty()) {
            told.tell(call.getMethod(), text(unfinished.get(0), "what"), text(unfinished.get(0), "fix"));
            return;
        }
        told.tell(call.getMethod(), Plain.of(type) + " alone does nothing", fix(call.getMethodAsString(), type));
    }

    /** Whether a statement of that type has said all that it has to: a chain of words, or nothing of khaos's at all. */
    private static boolean isSaid(ClassNode type) {
        String name = type.getName();
        boolean isKhaos = name.startsWith("khaos.")
                || name.startsWith("java.time.")
                || KINDS.stream().anyMatch(kind -> Plain.is(type, kind));
        return name.equals(Span.class.getName()) || !isKhaos;
    }

    private static String text(AnnotationNode annotation, String member) {
        return annotation.getMember(member).getText();
    }

    private static String fix(String word, ClassNode type) {
        if (Plain.is(type, Value.class)) return "give it to a field: field 'name', " + word + "(…)";
        if (Plain.is(type, Key.class)) return "write key " + word + "(…)";
        if (Plain.is(type, Fault.class)) return "say when, and on what: at 30.s inject " + word + "(…) on …";
        if (Plain.is(type, Selector.class)) return "say what happens to it: at 30.s inject … on " + word + "(…)";
        if (Plain.is(type, Handling.class)) return "say which records: failures 10.percent, then: " + word + "(…)";
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
