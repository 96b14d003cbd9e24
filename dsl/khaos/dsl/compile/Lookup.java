package khaos.dsl.compile;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import khaos.dsl.block.Grammar;
import khaos.dsl.block.ScenarioScript;
import khaos.word.Usage;
import khaos.word.Vocabulary;
import khaos.word.Word;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingSupport;
import org.codehaus.groovy.transform.stc.TypeCheckingContext;

/**
 * Finds words in the order of the language: the block's own (Groovy does that), static methods of the script, the vocabularies
 * that the block takes, then classes that the script declares or imports: importing one is all it takes to add its words.
 */
final class Lookup {

    private final TypeCheckingContext context;
    private String inside;

    Lookup(TypeCheckingContext context) {
        this.context = context;
    }

    /** The best form of the word for these arguments; empty when it is no word here or takes other arguments. */
    List<MethodNode> words(String name, ClassNode receiver, ClassNode[] types) {
        for (var forms : List.of(ofScript(name), ofVocabularies(name), ofUser(name))) {
            var best = StaticTypeCheckingSupport.chooseBestMethod(receiver, forms, types);
            if (!best.isEmpty()) return best;
        }
        return List.of();
    }

    /** Every form of the word here, whatever it takes: for telling why none fits. */
    List<MethodNode> forms(String name) {
        var forms = new ArrayList<MethodNode>();
        for (var method : block().own()) if (method.getName().equals(name)) forms.add(node(method));
        forms.addAll(ofScript(name));
        forms.addAll(ofVocabularies(name));
        forms.addAll(ofUser(name));
        return forms;
    }

    /** Does {@code work} as if in the block of {@code type}, for when the checker has left it already. */
    void within(String type, Runnable work) {
        String outer = inside;
        inside = type;
        work.run();
        inside = outer;
    }

    /** The block that is spoken in. */
    Grammar.Block block() {
        if (inside != null) return Grammar.ofScripts().block(inside).orElseThrow();
        String type = Delegates.innermost(context).map(ClassNode::getName).orElse(ScenarioScript.class.getName());
        return Grammar.ofScripts().block(type).orElseThrow();
    }

    boolean isTopLevel() {
        return block().type() == ScenarioScript.class;
    }

    /** Every word that may be said here. */
    Set<String> names() {
        var names = new TreeSet<String>();
        for (var method : block().own()) names.add(method.getName());
        for (var kind : block().takes()) for (var method : Vocabulary.of(kind).methods()) names.add(method.getName());
        ofUser().forEach(method -> names.add(method.getName()));
        return names;
    }

    /** How the word is written, every way. */
    List<String> usages(String name) {
        var methods = new ArrayList<>(block().own());
        for (var kind : block().takes()) methods.addAll(Vocabulary.of(kind).methods());
        return methods.stream()
                .filter(method -> method.getName().equals(name))
                .map(Usage::of)
                .distinct()
                .toList();
    }

    /** Whether the script has such a method, and it is not static: blocks cannot call those. */
    boolean isUnreachable(String name) {
        return script().getMethods(name).stream()
                .anyMatch(method ->
                        !method.isStatic() && method.getDeclaringClass().equals(script()));
    }

    private List<MethodNode> ofScript(String name) {
        return script().getMethods(name).stream().filter(MethodNode::isStatic).toList();
    }

    private List<MethodNode> ofVocabularies(String name) {
        var forms = new ArrayList<MethodNode>();
        for (var kind : block().takes())
            for (var method : Vocabulary.of(kind).methods())
                if (method.getName().equals(name)) forms.add(node(method));
        return forms;
    }

    private List<MethodNode> ofUser(String name) {
        return ofUser().filter(method -> method.getName().equals(name)).toList();
    }

    /** The classes that the script declares or imports for their words. */
    List<ClassNode> bringingWords() {
        return users().filter(
                        type -> type.getMethods().stream().anyMatch(method -> method.isStatic() && isWord(method)))
                .toList();
    }

    private static boolean isWord(MethodNode method) {
        return !method.getAnnotations(ClassHelper.make(Word.class)).isEmpty();
    }

    private Stream<ClassNode> users() {
        var classes = new LinkedHashSet<ClassNode>(context.getSource().getAST().getClasses());
        for (var imported : imports()) classes.add(imported.getType());
        return classes.stream();
    }

    /** The words of the classes that the script declares or imports. */
    private Stream<MethodNode> ofUser() {
        return users().flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isStatic() && isTaken(method.getReturnType()));
    }

    private Collection<ImportNode> imports() {
        return context.getSource().getAST().getImports();
    }

    private boolean isTaken(ClassNode type) {
        return block().takes().stream()
                .anyMatch(kind -> StaticTypeCheckingSupport.isAssignableTo(type, ClassHelper.make(kind)));
    }

    private ClassNode script() {
        return context.getSource().getAST().getScriptClassDummy();
    }

    private static MethodNode node(Method method) {
        var parameters = method.getParameterTypes();
        for (var node : ClassHelper.make(method.getDeclaringClass()).getMethods(method.getName()))
            if (takes(node, parameters)) return node;
        throw new IllegalStateException("Groovy does not see " + method);
    }

    private static boolean takes(MethodNode node, Class<?>[] parameters) {
        if (node.getParameters().length != parameters.length) return false;
        for (int i = 0; i < parameters.length; i++)
            if (!node.getParameters()[i].getType().getName().equals(parameters[i].getName())) return false;
        return true;
    }
}
