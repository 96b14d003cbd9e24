package khaos.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import khaos.dsl.block.Mentions;
import khaos.word.NameOf;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;

/** Collects the names of topics, groups and incidents that are written out in closures for later. */
final class NamesMentioned extends CodeVisitorSupport {

    private static final ClassNode NAME_OF = ClassHelper.make(NameOf.class);

    private final Words checker;
    private final List<Expression> lines = new ArrayList<>();
    private final List<Expression> columns = new ArrayList<>();
    private final List<Expression> kinds = new ArrayList<>();
    private final List<Expression> names = new ArrayList<>();
    private boolean isLater;

    NamesMentioned(Words checker) {
        this.checker = checker;
    }

    /** Writes what was found to the class of the script. */
    void note(ClassNode script) {
        if (names.isEmpty()) return;
        var note = new AnnotationNode(ClassHelper.make(Mentions.class));
        note.addMember("lines", new ListExpression(lines));
        note.addMember("columns", new ListExpression(columns));
        note.addMember("kinds", new ListExpression(kinds));
        note.addMember("names", new ListExpression(names));
        script.addAnnotation(note);
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        var target = checker.getTargetMethod(call);
        call.getObjectExpression().visit(this);
        if (call.getArguments() instanceof TupleExpression arguments) arguments(arguments, target);
    }

    @Override
    public void visitStaticMethodCallExpression(StaticMethodCallExpression call) {
        if (call.getArguments() instanceof TupleExpression arguments)
            arguments(arguments, checker.getTargetMethod(call));
    }

    private void arguments(TupleExpression arguments, MethodNode target) {
        for (int i = 0; i < arguments.getExpressions().size(); i++) {
            var argument = arguments.getExpression(i);
            boolean outer = isLater;
            boolean opensLater = argument instanceof ClosureExpression
                    && Opened.by(target, i).filter(Opened::isLater).isPresent();
            isLater |= opensLater;
            if (isLater && target != null && i < target.getParameters().length) mention(argument, target, i);
            argument.visit(this);
            isLater = outer;
        }
    }

    private void mention(Expression argument, MethodNode target, int index) {
        if (!(argument instanceof ConstantExpression name) || !(name.getValue() instanceof String)) return;
        for (var kind : target.getParameters()[index].getAnnotations(NAME_OF)) {
            lines.add(new ConstantExpression(argument.getLineNumber(), true));
            columns.add(new ConstantExpression(argument.getColumnNumber(), true));
            kinds.add(new ConstantExpression(text(kind.getMember("value"))));
            names.add(name);
        }
    }

    private static String text(Expression value) {
        return value instanceof ListExpression list
                ? list.getExpressions().stream().map(Expression::getText).collect(Collectors.joining(" "))
                : value.getText();
    }
}
