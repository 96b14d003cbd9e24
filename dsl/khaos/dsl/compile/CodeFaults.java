package khaos.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import khaos.dsl.block.CodeBlock;
import khaos.dsl.block.CodeInjects;
import khaos.dsl.block.Span;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;

/**
 * Collects which faults the code in incidents may inject, and the names that it gives, so that what a cluster must be able to
 * do is known before anything starts.
 */
final class CodeFaults extends CodeVisitorSupport {

    private final Words checker;
    private final List<Expression> lines = new ArrayList<>();
    private final List<Expression> faults = new ArrayList<>();
    private final List<Expression> names = new ArrayList<>();
    private int line;

    CodeFaults(Words checker) {
        this.checker = checker;
    }

    /** Writes what was found to the class of the script. */
    void note(ClassNode script) {
        if (faults.isEmpty()) return;
        var note = new AnnotationNode(ClassHelper.make(CodeInjects.class));
        note.addMember("lines", new ListExpression(lines));
        note.addMember("faults", new ListExpression(faults));
        note.addMember("names", new ListExpression(names));
        script.addAnnotation(note);
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        var target = checker.getTargetMethod(call);
        if (target != null && line > 0 && call.getArguments() instanceof TupleExpression arguments) {
            var owner = target.getDeclaringClass().getName();
            if (owner.equals(CodeBlock.class.getName()) && target.getName().equals("inject"))
                inject(arguments.getExpression(0));
            if (owner.equals(Span.class.getName()) && target.getName().equals("named"))
                name(arguments.getExpression(0));
        }
        call.getObjectExpression().visit(this);
        if (call.getArguments() instanceof TupleExpression arguments)
            for (int i = 0; i < arguments.getExpressions().size(); i++) visit(arguments.getExpression(i), i, call);
    }

    private void visit(Expression argument, int index, MethodCallExpression call) {
        boolean isCode = argument instanceof ClosureExpression
                && Opened.by(checker.getTargetMethod(call), index)
                        .filter(opened -> opened.block().getName().equals(CodeBlock.class.getName()))
                        .isPresent();
        int outer = line;
        if (isCode) line = call.getLineNumber();
        argument.visit(this);
        line = outer;
    }

    private void inject(Expression fault) {
        lines.add(new ConstantExpression(line, true));
        faults.add(new ClassExpression(checker.getType(fault)));
    }

    private void name(Expression name) {
        if (name instanceof ConstantExpression) names.add(name);
    }
}
