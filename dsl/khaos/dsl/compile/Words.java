package khaos.dsl.compile;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import khaos.dsl.block.OwnWords;
import org.codehaus.groovy.ast.ASTNode;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClassExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.LambdaExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MethodCall;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.transform.stc.AbstractTypeCheckingExtension;
import org.codehaus.groovy.transform.stc.ExtensionMethodNode;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingVisitor;

/**
 * What Groovy's static type checker asks whenever it meets something that it does not know: first the vocabularies, then
 * what to tell. An expression that was told about becomes a plain Object, and whatever follows from that stays silent: the
 * first mistake of a chain is the one worth reading.
 */
public final class Words extends AbstractTypeCheckingExtension {

    /** What scripts may call of Groovy's own: saying something while being read does no harm. */
    private static final Set<String> HARMLESS = Set.of("println", "print", "printf");

    /** The name of what stands for anything that was told about. */
    private static final String TOLD = "told$";

    private final Told told = new Told(context);
    private final Lookup lookup = new Lookup(context);
    private final Advice advice = new Advice(context, lookup, told);

    public Words(StaticTypeCheckingVisitor visitor) {
        super(visitor);
    }

    @Override
    public boolean beforeVisitMethod(MethodNode method) {
        if (method.getCode() != null) advice.offer(Variables.in(method));
        return false;
    }

    @Override
    public List<MethodNode> handleMissingMethod(
            ClassNode receiver, String name, ArgumentListExpression arguments, ClassNode[] types, MethodCall call) {
        boolean isWord = !(call instanceof MethodCallExpression expression) || expression.isImplicitThis();
        if (isWord) {
            var found = lookup.words(name, receiver, types);
            if (!found.isEmpty()) return found;
        }
        if (isFollowUp(receiver, types)) return unknown();
        if (isWord) advice.onWord(name, arguments, types, call);
        else advice.onChain(receiver, (MethodCallExpression) call, types);
        return unknown();
    }

    @Override
    public boolean handleUnresolvedVariableExpression(VariableExpression variable) {
        advice.onVariable(variable);
        storeType(variable, ClassHelper.OBJECT_TYPE);
        return true;
    }

    @Override
    public boolean handleUnresolvedProperty(PropertyExpression property) {
        var owner = getType(property.getObjectExpression());
        if (!isFollowUp(owner)) advice.onProperty(property, owner);
        storeType(property, ClassHelper.OBJECT_TYPE);
        return true;
    }

    /** {@code field 'x', { a, b -> 5 }}: a closure with two parameters could be anything. */
    @Override
    public List<MethodNode> handleAmbiguousMethods(List<MethodNode> forms, Expression origin) {
        if (origin instanceof MethodCallExpression call && call.isImplicitThis()) advice.onClosure(call);
        return forms.subList(0, 1);
    }

    @Override
    public boolean handleIncompatibleAssignment(ClassNode to, ClassNode from, Expression assignment) {
        if (!isFollowUp(from)) told.tell(assignment, "this takes " + Plain.of(to) + ", not " + Plain.of(from), "");
        return true;
    }

    @Override
    public void afterMethodCall(MethodCall call) {
        var target = getTargetMethod((Expression) call);
        if (target == null || target.getName().equals(TOLD)) return;
        if (call instanceof MethodCallExpression expression
                && expression.isImplicitThis()
                && getEnclosingClassNode().isScript()
                && isGroovys(target))
            advice.onWord(target.getName(), new ArgumentListExpression(), new ClassNode[0], call);
        if (isNoBlock(call, target)) advice.onClosure(call);
        new NamedArguments(this, told).check(call, target);
    }

    @Override
    public void afterVisitMethod(MethodNode method) {
        if (method.getCode() == null) return;
        method.getCode().visit(new Sense(this, told));
        method.getCode().visit(new Strays(this, advice, lookup));
        method.getCode().visit(new Questions(this, told));
        method.getCode().visit(new Abilities(this, told));
        if (!method.getDeclaringClass().isScript() || !method.getName().equals("run")) return;
        method.getCode().visit(new Standing(this, told));
        noteOwnWords(method.getDeclaringClass());
        var names = new NamesMentioned(this);
        method.getCode().visit(names);
        names.note(method.getDeclaringClass());
        var faults = new CodeFaults(this);
        method.getCode().visit(faults);
        faults.note(method.getDeclaringClass());
    }

    /** So that the words that a script brings can be shown with those of khaos. */
    private void noteOwnWords(ClassNode script) {
        var note = new AnnotationNode(ClassHelper.make(OwnWords.class));
        var types = lookup.bringingWords().stream()
                .map(type -> (Expression) new ClassExpression(type))
                .toList();
        note.addMember("value", new ListExpression(types));
        if (!types.isEmpty()) script.addAnnotation(note);
    }

    /** {@code field 'x', { 5 }}: Groovy would call it with an argument that it does not take. */
    private static boolean isNoBlock(MethodCall call, MethodNode target) {
        if (!(call instanceof MethodCallExpression word) || !word.isImplicitThis()) return false;
        var arguments = ((TupleExpression) word.getArguments()).getExpressions();
        var parameters = target.getParameters();
        for (int i = 0; i < Math.min(arguments.size(), parameters.length); i++)
            if (arguments.get(i) instanceof ClosureExpression closure
                    && !(closure instanceof LambdaExpression)
                    && !parameters[i].getType().equals(ClassHelper.CLOSURE_TYPE)) return true;
        return false;
    }

    /** Whether this can only be wrong because of what was told already. */
    private boolean isFollowUp(ClassNode receiver, ClassNode... types) {
        return !told.isEmpty()
                && (receiver.equals(ClassHelper.OBJECT_TYPE)
                        || Arrays.asList(types).contains(ClassHelper.OBJECT_TYPE));
    }

    private static boolean isGroovys(MethodNode target) {
        String owner = target.getDeclaringClass().getName();
        return !HARMLESS.contains(target.getName())
                && (target instanceof ExtensionMethodNode
                        || owner.startsWith("groovy.lang.")
                        || owner.equals("java.lang.Object")
                        || target.getDeclaringClass().isScript()
                                && target.getName().equals("run"));
    }

    /** Lets the checker go on behind a mistake. */
    private static List<MethodNode> unknown() {
        var anything = new MethodNode(
                TOLD,
                Modifier.PUBLIC | Modifier.STATIC,
                ClassHelper.OBJECT_TYPE,
                Parameter.EMPTY_ARRAY,
                ClassNode.EMPTY_ARRAY,
                null);
        anything.setDeclaringClass(ClassHelper.OBJECT_TYPE);
        return List.of(anything);
    }

    /** The part of a call to point at: its name. */
    static ASTNode nameOf(MethodCall call) {
        return call instanceof MethodCallExpression expression ? expression.getMethod() : (ASTNode) call;
    }
}
