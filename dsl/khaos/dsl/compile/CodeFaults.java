package khaos.dsl.compile;

import java.util.ArrayList;
import java.util.List;
import khaos.dsl.block.Aim;
import khaos.dsl.block.CodeBlock;
import khaos.dsl.block.CodeInjects;
import khaos.dsl.block.Span;
import khaos.fault.Fault;
import khaos.target.Selector;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.CodeVisitorSupport;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.tools.WideningCategories.LowestUpperBoundClassNode;

/**
 * Collects which faults the code in incidents may inject, and the names that it gives, so that what a cluster must be able to
 * do is known before anything starts.
 */
final class CodeFaults extends CodeVisitorSupport {

    private static final ClassNode SELECTOR = ClassHelper.make(Selector.class);
    private static final ClassNode FAULT = ClassHelper.make(Fault.class);

    private final Words checker;
    private final List<Expression> lines = new ArrayList<>();
    private final List<Expression> injectLines = new ArrayList<>();
    private final List<Expression> injectColumns = new ArrayList<>();
    private final List<Expression> faults = new ArrayList<>();
    private final List<Expression> targets = new ArrayList<>();
    private final List<Expression> names = new ArrayList<>();
    private int line;
    private ClassNode target = SELECTOR;

    CodeFaults(Words checker) {
        this.checker = checker;
    }

    /** Writes what was found to the class of the script. */
    void note(ClassNode script) {
        if (faults.isEmpty()) return;
        var note = new AnnotationNode(ClassHelper.make(CodeInjects.class));
        note.addMember("lines", new ListExpression(lines));
        note.addMember("injectLines", new ListExpression(injectLines));
        note.addMember("injectColumns", new ListExpression(injectColumns));
        note.addMember("faults", new ListExpression(faults));
        note.addMember("targets", new ListExpression(targets));
        note.addMember("names", new ListExpression(names));
        script.addAnnotation(note);
    }

    @Override
    public void visitMethodCallExpression(MethodCallExpression call) {
        var word = checker.getTargetMethod(call);
        boolean isInCode = word != null && line > 0 && call.getArguments() instanceof TupleExpression;
        if (isInCode && isWord(word, CodeBlock.class, "inject")) inject(call);
        if (isInCode && isWord(word, Span.class, "named")) name(argument(call));
        ClassNode outer = target;
        target = isInCode && isWord(word, Aim.class, "on") ? known(argument(call), SELECTOR) : SELECTOR;
        call.getObjectExpression().visit(this);
        target = outer;
        if (call.getArguments() instanceof TupleExpression arguments)
            for (int i = 0; i < arguments.getExpressions().size(); i++) visit(arguments.getExpression(i), i, call);
    }

    private static boolean isWord(MethodNode word, Class<?> block, String name) {
        return word.getDeclaringClass().getName().equals(block.getName())
                && word.getName().equals(name);
    }

    private static Expression argument(MethodCallExpression call) {
        return ((TupleExpression) call.getArguments()).getExpression(0);
    }

    private void inject(MethodCallExpression call) {
        lines.add(new ConstantExpression(line, true));
        injectLines.add(new ConstantExpression(call.getMethod().getLineNumber(), true));
        injectColumns.add(new ConstantExpression(call.getMethod().getColumnNumber(), true));
        faults.add(new ClassExpression(known(argument(call), FAULT)));
        targets.add(new ClassExpression(target));
    }

    /** The class of {@code said}; where it may be one of several, {@code kind}. */
    private ClassNode known(Expression said, ClassNode kind) {
        var type = checker.getType(said);
        boolean isOne = !type.isInterface() && !(type instanceof LowestUpperBoundClassNode);
        return isOne ? type.getPlainNodeReference() : kind;
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

    private void name(Expression name) {
        if (name instanceof ConstantExpression) names.add(name);
    }
}
