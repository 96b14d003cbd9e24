package khaos.dsl.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import khaos.base.Between;
import khaos.base.Near;
import khaos.dsl.block.Grammar;
import khaos.dsl.block.Span;
import khaos.dsl.block.Unfinished;
import khaos.fault.Fault;
import khaos.plan.KafkaSettings;
import khaos.target.Selector;
import khaos.word.Usage;
import khaos.word.Vocabulary;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MethodCall;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.PropertyExpression;
import org.codehaus.groovy.ast.expr.VariableExpression;
import org.codehaus.groovy.transform.stc.TypeCheckingContext;

/** What to tell about a name that is not understood where it stands. */
final class Advice {

    private static final Map<String, KafkaSettings> KAFKAS =
            Map.of("producers", KafkaSettings.PRODUCER, "consumers", KafkaSettings.CONSUMER);

    /** Blocks that no word of their name opens. */
    private static final Map<String, String> UNNAMED =
            Map.of("figures", "a condition", "code", "code for later", "scope", "a scope like `during { }`");

    private final TypeCheckingContext context;
    private final Lookup lookup;
    private final Told told;
    private final Set<String> variables = new HashSet<>();

    Advice(TypeCheckingContext context, Lookup lookup, Told told) {
        this.context = context;
        this.lookup = lookup;
        this.told = told;
    }

    /** Variables of the script, one of which may be meant. */
    void offer(Set<String> names) {
        variables.addAll(names);
    }

    /** A word said by itself: unknown, said in the wrong place, or with the wrong things behind it. */
    void onWord(String name, ArgumentListExpression arguments, ClassNode[] types, MethodCall call) {
        var at = Words.nameOf(call);
        if (!lookup.isTopLevel() && lookup.isUnreachable(name))
            told.tell(at, "a block cannot call `" + name + "`, which is not static", "declare it `static`");
        else if (isQuoted(at))
            told.tell(
                    at,
                    "a name before a block needs parentheses",
                    "write for example topic('" + name + "') { … }",
                    call);
        else if (!lookup.forms(name).isEmpty()) new Misfit(lookup, told).tell(name, arguments, types, call);
        else if (isKafkas(name))
            told.tell(at, "`" + name + "` is Kafka's name for it, which needs quotes", "write '" + name + "' …");
        else if (!places(name).isEmpty())
            told.tell(
                    at,
                    "`" + name + "` belongs " + String.join(" or ", places(name)) + ", not " + here(),
                    near(name, lookup.names()),
                    call);
        else told.tell(at, "`" + name + "` is not a word " + ofHere(), near(name, lookup.names()), call);
    }

    /** A closure where one with a parameter is needed. */
    void onClosure(MethodCall call) {
        told.tell(
                Words.nameOf(call),
                "the closure behind `" + ((MethodCallExpression) call).getMethodAsString() + "` needs one parameter",
                "write it as { rng -> … }",
                call);
    }

    /** A word that follows another: {@code x.name(…)} or {@code word x name …}. */
    void onChain(ClassNode receiver, MethodCallExpression call, ClassNode[] types) {
        String name = call.getMethodAsString();
        var before = call.getObjectExpression();
        if (receiver.equals(ClassHelper.VOID_TYPE))
            told.tell(
                    call.getMethod(),
                    "`" + name + "` cannot follow here",
                    lookup.names().contains(name) ? "start a new line with it, or put a semicolon before it" : "");
        else if (isChained(receiver) && !receiver.getMethods(name).isEmpty())
            new Misfit(lookup, told)
                    .tell(name, receiver.getMethods(name), (ArgumentListExpression) call.getArguments(), types, call);
        else if (isChained(receiver) && "on".equals(name) && "inject".equals(last(before)))
            told.tell(
                    call.getMethod(),
                    "this fault says itself to what it is done",
                    "leave out `on` and what follows it");
        else if (isChained(receiver))
            told.tell(
                    call.getMethod(),
                    "`" + name + "` cannot follow `" + last(before) + "`",
                    (between(name, receiver) + "   all words here: khaos words line").strip());
        else if (receiver.getName().equals(Between.class.getName()) || isRange(call))
            told.tell(call, "a range goes from one number to another", "write for example 1..5");
        else if ("call".equals(name) && before instanceof VariableExpression variable)
            told.tell(
                    variable,
                    "`" + variable.getName() + "` is a variable here and hides the word `" + variable.getName() + "`",
                    "rename the variable");
        else if ("negative".equals(name))
            told.tell(before, Plain.of(receiver) + " cannot be negative", "leave the minus out");
        else
            told.tell(
                    call.getMethod(),
                    "`" + name + "` is not known of " + Plain.of(receiver),
                    Near.meant(name == null ? "" : name, names(receiver)));
    }

    /** A name without arguments. */
    void onVariable(VariableExpression variable) {
        String name = variable.getName();
        if (context.isTargetOfEnclosingAssignment(variable)) onAssignment(variable);
        else if (name.equals("it"))
            told.tell(variable, "`it` means nothing here", "name what is given: { rng -> rng.nextInt(6) }");
        else if (!lookup.forms(name).isEmpty())
            told.tell(
                    variable,
                    "`" + name + "` needs something behind it",
                    "write " + String.join(" or ", lookup.usages(name)));
        else {
            var known = new TreeSet<>(variables);
            known.addAll(lookup.names());
            String near = Near.meant(name, known);
            told.tell(
                    variable,
                    "`" + name + "` is not known here",
                    near.isEmpty() ? "text needs quotes: '" + name + "'" : near);
        }
    }

    /** {@code 5.sec}. */
    void onProperty(PropertyExpression property, ClassNode owner) {
        String name = property.getPropertyAsString();
        if (Plain.isNumber(owner))
            told.tell(
                    property.getProperty(),
                    "`" + name + "` is not a unit",
                    (Near.meant(name, units()) + "   all units: khaos words units").strip());
        else
            told.tell(
                    property.getProperty(),
                    "`" + name + "` is not known of " + Plain.of(owner),
                    Near.meant(name, names(owner)));
    }

    /** {@code partitions = 12}. */
    void onAssignment(VariableExpression variable) {
        String name = variable.getName();
        if (lookup.names().contains(name))
            told.tell(
                    variable,
                    "`" + name + "` is a word, not a variable",
                    "leave the = out: " + String.join(" or ", lookup.usages(name)));
        else
            told.tell(
                    variable,
                    "there is no variable `" + name + "`",
                    (Near.meant(name, lookup.names()) + "   a new one starts with def: def " + name + " = …").strip());
    }

    /** The word that is left out between, or what may be meant. */
    private static String between(String name, ClassNode receiver) {
        if (name != null && Vocabulary.of(Fault.class).has(name)) return "write `inject` before it";
        if (name != null && Vocabulary.of(Selector.class).has(name)) return "write `on` before it";
        return Near.meant(name == null ? "" : name, names(receiver));
    }

    /** Whether more of an incident's line may follow. */
    private static boolean isChained(ClassNode receiver) {
        return receiver.equals(ClassHelper.make(Span.class))
                || !receiver.getAnnotations(ClassHelper.make(Unfinished.class)).isEmpty();
    }

    private static String last(Expression before) {
        return before instanceof MethodCallExpression call ? call.getMethodAsString() : before.getText();
    }

    private boolean isRange(MethodCallExpression call) {
        return call.getObjectExpression().getType().getName().equals(Between.class.getName());
    }

    private boolean isQuoted(org.codehaus.groovy.ast.ASTNode name) {
        String line = context.getSource().getSample(name.getLineNumber(), 0, null);
        int column = name.getColumnNumber() - 1;
        return line != null && column >= 0 && column < line.length() && "'\"".indexOf(line.charAt(column)) >= 0;
    }

    private boolean isKafkas(String name) {
        var settings = KAFKAS.get(lookup.block().name());
        return settings != null && settings.isKnown(name);
    }

    /** The blocks in which {@code name} would be a word; of those that take the same words, the one that shows them. */
    private static List<String> places(String name) {
        List<String> places = new ArrayList<>();
        var seen = new HashSet<Object>();
        var grammar = Grammar.ofScripts();
        for (var block : grammar.blocks()) {
            boolean isOwn = block.own().stream()
                    .anyMatch(method ->
                            method.getName().equals(name) && !grammar.isOfAnother(method, block) && seen.add(method));
            boolean isTaken = !block.name().equals("script")
                    && block.takes().stream()
                            .anyMatch(kind ->
                                    block.shows(kind) && Vocabulary.of(kind).has(name) && seen.add(kind));
            if (isOwn || isTaken) places.add(where(block));
        }
        return places;
    }

    private String here() {
        return where(lookup.block());
    }

    private static String where(Grammar.Block block) {
        return UNNAMED.containsKey(block.name())
                ? "in " + UNNAMED.get(block.name())
                : block.name().equals("script") ? "at the top level" : "in `" + block.name() + " { }`";
    }

    private String ofHere() {
        return here().replaceFirst("^(in|at) ", "of ");
    }

    private String near(String name, Collection<String> names) {
        return (Near.meant(name, names) + "   all words here: khaos words "
                        + lookup.block().name())
                .strip();
    }

    private static Set<String> units() {
        var units = new TreeSet<String>();
        for (var method : khaos.dsl.block.Units.class.getDeclaredMethods())
            if (method.isAnnotationPresent(khaos.word.Word.class)) units.add(Usage.name(method));
        return units;
    }

    private static Set<String> names(ClassNode type) {
        var names = new TreeSet<String>();
        for (var method : type.getMethods())
            if (method.isPublic() && !method.getName().contains("$")) names.add(method.getName());
        return names;
    }
}
