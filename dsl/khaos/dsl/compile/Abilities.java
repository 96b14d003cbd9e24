package khaos.dsl.compile;

import java.util.List;
import khaos.dsl.block.Aim;
import khaos.target.Selector;
import khaos.word.Vocabulary;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.GenericsType;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCall;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.tools.GenericsUtils;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingSupport;

/** A fault needs an ability of its target: {@code inject crash() on topic('orders')} is told with what can be crashed. */
final class Abilities extends CodeVisitorSupport {

    private static final ClassNode SELECTOR = ClassHelper.make(Selector.class);

    private final Words checker;
    private final Told told;

    Abilities(Words checker, Told told) {
        this.checker = checker;
        this.told = told;
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        super.visitMethodCallExpression(call);
        boolean isOn = "on".equals(call.getMethodAsString()) && !call.isImplicitThis();
        var aim = isOn ? checker.getType(call.getObjectExpression()) : null;
        if (aim != null && aim.getName().equals(Aim.class.getName())) check(call, argument(aim));
    }

    private void check(MethodCallExpression on, ClassNode ability) {
        Expression chosen = ((TupleExpression) on.getArguments()).getExpression(0);
        if (ability == null || isAble(chosen, ability)) return;
        told.tell(
                chosen,
                "`" + fault(on.getObjectExpression()) + "` cannot be done to " + said(chosen),
                "it can be done to " + String.join(", ", able(ability)));
    }

    private boolean isAble(Expression chosen, ClassNode ability) {
        var type = argument(selector(checker.getType(chosen)));
        return type == null || StaticTypeCheckingSupport.isAssignableTo(type, ability);
    }

    /** The words of the targets that have {@code ability}. */
    private static List<String> able(ClassNode ability) {
        return Vocabulary.of(Selector.class).methods().stream()
                .filter(word -> StaticTypeCheckingSupport.isAssignableTo(
                        ClassHelper.make(Selector.chosenBy(word.getReturnType())), ability))
                .map(word -> word.getName() + "(…)")
                .distinct()
                .toList();
    }

    /** {@code Selector<Topic>} of {@code NamedTopic}. */
    private static ClassNode selector(ClassNode type) {
        return Plain.is(type, Selector.class) ? GenericsUtils.parameterizeType(type, SELECTOR) : type;
    }

    private static ClassNode argument(ClassNode type) {
        GenericsType[] arguments = type == null ? null : type.getGenericsTypes();
        return arguments == null || arguments.length != 1 || arguments[0].isPlaceholder()
                ? null
                : arguments[0].getType();
    }

    private String said(Expression chosen) {
        return chosen instanceof MethodCallExpression call
                ? "`" + call.getMethodAsString() + "(…)`"
                : Plain.of(checker.getType(chosen));
    }

    /** {@code crash} of {@code at 30.s inject crash()}. */
    private static String fault(Expression aim) {
        if (!(aim instanceof MethodCallExpression inject)) return "this";
        Expression fault = ((TupleExpression) inject.getArguments()).getExpression(0);
        return fault instanceof MethodCall call ? call.getMethodAsString() : fault.getText();
    }
}
