package khaos.dsl.compile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.Parameter;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCall;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingSupport;

/** A word that is known here, but not with these things behind it. */
final class Misfit {

    private final Lookup lookup;
    private final Told told;

    Misfit(Lookup lookup, Told told) {
        this.lookup = lookup;
        this.told = told;
    }

    /** Points at the one thing that is wrong, when there is one; otherwise says how the word is written. */
    void tell(String name, ArgumentListExpression arguments, ClassNode[] types, MethodCall call) {
        tell(name, lookup.forms(name), arguments, types, call);
    }

    /** The same for a word that follows another, which may be said in {@code forms}. */
    void tell(
            String name, List<MethodNode> forms, ArgumentListExpression arguments, ClassNode[] types, MethodCall call) {
        if (isNamedInVain(name, arguments)) {
            tellNamed(name, (MapExpression) arguments.getExpression(0), call);
            return;
        }
        List<MethodNode> alike = forms.stream()
                .filter(form -> form.getParameters().length == types.length)
                .filter(form -> takesNamed(form) == Plain.is(types[0], Map.class))
                .toList();
        int wrong = alike.stream().mapToInt(form -> wrong(form, types)).max().orElse(-1);
        boolean isBlock = wrong >= 0
                && wrong < arguments.getExpressions().size()
                && arguments.getExpression(wrong) instanceof ClosureExpression;
        if (wrong < 0 || isBlock || wrong >= arguments.getExpressions().size()) tellUsage(name, types, call);
        else tellArgument(name, arguments.getExpression(wrong), types[wrong], wanted(alike, wrong, types), call);
    }

    private void tellArgument(
            String name, Expression argument, ClassNode given, List<ClassNode> wanted, MethodCall call) {
        var names = wanted.stream().map(Plain::of).distinct().sorted().toList();
        String fix = wanted.stream()
                .sorted(Comparator.comparing(Plain::of)) // reflection has no order of its own
                .map(type -> Remedy.of(argument, type, given))
                .filter(remedy -> !remedy.isEmpty())
                .findFirst()
                .orElse("");
        told.tell(
                argument, "`" + name + "` takes " + String.join(" or ", names) + ", not " + Plain.of(given), fix, call);
    }

    private void tellUsage(String name, ClassNode[] types, MethodCall call) {
        List<String> usages = lookup.usages(name);
        told.tell(
                Words.nameOf(call),
                types.length == 0
                        ? "`" + name + "` needs something behind it"
                        : "`" + name + "` does not take "
                                + String.join(
                                        " and ",
                                        Arrays.stream(types).map(Plain::of).toList()),
                usages.isEmpty() ? "" : "write " + String.join(" or ", usages),
                call);
    }

    /** {@code uuid(version: 4)}, when no form takes named arguments. */
    private boolean isNamedInVain(String name, ArgumentListExpression arguments) {
        return !arguments.getExpressions().isEmpty()
                && arguments.getExpression(0) instanceof MapExpression
                && lookup.forms(name).stream().noneMatch(Misfit::takesNamed);
    }

    private void tellNamed(String name, MapExpression named, MethodCall call) {
        var first = named.getMapEntryExpressions().get(0).getKeyExpression();
        told.tell(
                first,
                "`" + name + "` takes no `" + first.getText() + ":`",
                "write " + String.join(" or ", lookup.usages(name)),
                call);
    }

    private static boolean takesNamed(MethodNode form) {
        return form.getParameters().length > 0 && Plain.is(form.getParameters()[0].getType(), Map.class);
    }

    /** What the forms that fit up to {@code index} would take there. */
    private static List<ClassNode> wanted(List<MethodNode> forms, int index, ClassNode[] types) {
        return forms.stream()
                .filter(form -> wrong(form, types) == index)
                .map(form -> ClassHelper.getWrapper(form.getParameters()[index].getType()))
                .distinct()
                .toList();
    }

    /** The first argument that the form does not take; −1 when it takes each. */
    private static int wrong(MethodNode form, ClassNode[] types) {
        Parameter[] parameters = form.getParameters();
        for (int i = 0; i < types.length; i++)
            if (!StaticTypeCheckingSupport.isAssignableTo(types[i], parameters[i].getType())) return i;
        return -1;
    }
}
