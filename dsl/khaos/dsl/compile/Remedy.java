package khaos.dsl.compile;

import java.util.Map;
import khaos.target.Selector;
import khaos.value.Key;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;

/** What to write instead of a value of the wrong type. */
final class Remedy {

    private static final Map<String, String> EXAMPLES = Map.of(
            "Duration", "`%1$s.ms`, `%1$s.s` or `%1$s.min`",
            "Rate", "`%1$s.perSecond` or `%1$s.perMinute`",
            "Bytes", "`%1$s.b`, `%1$s.kb` or `%1$s.mb`",
            "Share", "`%1$s.percent`",
            "Throughput", "`%1$s.kb.perSecond` or `%1$s.mb.perSecond`");

    private Remedy() {}

    /** A unit for a bare number, no quotes for a quoted number, quotes for text; empty when there is no simple advice. */
    static String of(Expression given, ClassNode wanted, ClassNode type) {
        String unit = EXAMPLES.get(wanted.getNameWithoutPackage());
        String text = given instanceof ConstantExpression ? given.getText() : "5";
        if (unit != null && Plain.isNumber(type)) return "give it a unit: " + String.format(unit, text);
        if (Plain.is(wanted, Key.class) && Plain.of(type).equals("text")) return "write field('" + text + "')";
        if (Plain.is(wanted, Selector.class) && Plain.of(type).equals("text"))
            return "say what it is: broker('" + text + "'), topic('" + text + "') or group('" + text + "')";
        if (wanted.getNameWithoutPackage().equals("Throughput"))
            return Plain.of(type).equals("a size")
                    ? "say of what time: " + given.getText() + ".perSecond"
                    : "write for example 1.mb.perSecond";
        if (Plain.of(type).equals("text") && Plain.isNumber(wanted) && text.matches("\\d+"))
            return "leave the quotes out: " + text;
        if (wanted.getNameWithoutPackage().equals("Between") && Plain.isNumber(type))
            return "write it as a range: " + text + ".." + text;
        if (wanted.getNameWithoutPackage().equals("Closure") && Plain.of(type).equals("true or false"))
            return "write it in braces: { … }";
        return Plain.of(type).equals("one of Groovy's ranges") ? "write it here, with both ends: 1..9" : "";
    }
}
