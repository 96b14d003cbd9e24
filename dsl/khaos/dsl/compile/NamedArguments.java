package khaos.dsl.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import khaos.base.Near;
import khaos.word.Named;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.AnnotationConstantExpression;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCall;
import org.codehaus.groovy.ast.expr.TupleExpression;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingSupport;

/** Checks {@code string(cardinality: 50)} against the {@link Named} of the word, which Groovy would let pass as any map. */
final class NamedArguments {

    private final Words checker;
    private final Told told;

    NamedArguments(Words checker, Told told) {
        this.checker = checker;
        this.told = told;
    }

    void check(MethodCall call, MethodNode target) {
        if (target.getParameters().length == 0 || !(call.getArguments() instanceof TupleExpression arguments)) return;
        Map<String, AnnotationNode> known = known(target.getParameters()[0]);
        if (known.isEmpty() || arguments.getExpressions().isEmpty()) return;
        if (!(arguments.getExpression(0) instanceof MapExpression map)) return;
        var missing = new TreeSet<String>();
        known.forEach((name, argument) -> {
            if (isRequired(argument)) missing.add(name);
        });
        boolean isMisspelt = false;
        for (var entry : map.getMapEntryExpressions()) {
            String name = entry.getKeyExpression().getText();
            isMisspelt |= !known.containsKey(name);
            missing.remove(name);
            check(entry, target.getName(), known);
        }
        if (isMisspelt) return; // it may be the one that is missing
        for (var name : missing)
            told.tell(
                    Words.nameOf(call), "`" + target.getName() + "` needs `" + name + ":`", "it takes " + shown(known));
    }

    private void check(MapEntryExpression entry, String word, Map<String, AnnotationNode> known) {
        var key = entry.getKeyExpression();
        var argument = known.get(key.getText());
        if (argument == null) {
            told.tell(
                    key,
                    "`" + word + "` takes no `" + key.getText() + ":`",
                    (Near.meant(
                                            key.getText() + ":",
                                            known.keySet().stream()
                                                    .map(name -> name + ":")
                                                    .toList()) + "   it takes " + shown(known))
                            .strip());
            return;
        }
        var wanted = type(argument);
        var given = ClassHelper.getWrapper(checker.getType(entry.getValueExpression()));
        if (!StaticTypeCheckingSupport.isAssignableTo(given, wanted) && !given.equals(ClassHelper.OBJECT_TYPE))
            told.tell(
                    entry.getValueExpression(),
                    "`" + key.getText() + ":` takes " + Plain.of(wanted) + ", not " + Plain.of(given),
                    Remedy.of(entry.getValueExpression(), wanted, given));
    }

    private static Map<String, AnnotationNode> known(Parameter parameter) {
        var annotations = new ArrayList<>(parameter.getAnnotations(ClassHelper.make(Named.class)));
        for (var all : parameter.getAnnotations(ClassHelper.make(Named.All.class)))
            if (all.getMember("value") instanceof ListExpression list)
                for (var one : list.getExpressions())
                    annotations.add((AnnotationNode) ((AnnotationConstantExpression) one).getValue());
        Map<String, AnnotationNode> known = new LinkedHashMap<>();
        for (var annotation : annotations)
            known.put(annotation.getMember("value").getText(), annotation);
        return known;
    }

    private static String shown(Map<String, AnnotationNode> known) {
        List<String> shown = new ArrayList<>();
        known.forEach((name, argument) ->
                shown.add(name + ": " + Plain.of(type(argument)).replaceFirst("^an? ", "")));
        return String.join(", ", shown);
    }

    private static ClassNode type(AnnotationNode argument) {
        return argument.getMember("type").getType();
    }

    private static boolean isRequired(AnnotationNode argument) {
        return argument.getMember("required") instanceof ConstantExpression required
                && Boolean.TRUE.equals(required.getValue());
    }
}
