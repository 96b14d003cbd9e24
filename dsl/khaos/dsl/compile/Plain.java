package khaos.dsl.compile;

import java.util.Map;
import khaos.check.Check;
import khaos.fault.Fault;
import khaos.target.Selector;
import khaos.value.Key;
import khaos.value.Value;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.transform.stc.StaticTypeCheckingSupport;

/** Types as people call them. */
final class Plain {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("Integer", "a whole number"),
            Map.entry("Long", "a whole number of 64 bits"),
            Map.entry("Short", "a whole number"),
            Map.entry("Byte", "a whole number"),
            Map.entry("BigInteger", "a whole number"),
            Map.entry("BigDecimal", "a decimal number"),
            Map.entry("Double", "a decimal number"),
            Map.entry("Float", "a decimal number"),
            Map.entry("Number", "a number"),
            Map.entry("String", "text"),
            Map.entry("GString", "text"),
            Map.entry("CharSequence", "text"),
            Map.entry("Boolean", "true or false"),
            Map.entry("Duration", "a duration"),
            Map.entry("Rate", "a rate"),
            Map.entry("Bytes", "a size"),
            Map.entry("Share", "a share"),
            Map.entry("Throughput", "a throughput"),
            Map.entry("Records", "a number of records"),
            Map.entry("Between", "a range"),
            Map.entry("Range", "one of Groovy's ranges"),
            Map.entry("IntRange", "one of Groovy's ranges"),
            Map.entry("ObjectRange", "one of Groovy's ranges"),
            Map.entry("Closure", "a block"),
            Map.entry("Function", "a closure with a parameter"),
            Map.entry("List", "a list"),
            Map.entry("ArrayList", "a list"),
            Map.entry("Map", "named arguments"),
            Map.entry("LinkedHashMap", "named arguments"),
            Map.entry("Scenario", "the script"),
            Map.entry("Moment", "a time"),
            Map.entry("Occasion", "a time"),
            Map.entry("Aim", "a fault without a target"),
            Map.entry("Span", "an incident"),
            Map.entry("Handling", "skip(), deadLetter() or retry(3)"),
            Map.entry("Void", "nothing"),
            Map.entry("Object", "anything"));

    private Plain() {}

    static String of(ClassNode type) {
        if (type == null || type.getName().equals("<unknown parameter type>")) return "null";
        String name = ClassHelper.getWrapper(type).getNameWithoutPackage();
        if (NAMES.containsKey(name)) return NAMES.get(name);
        if (is(type, Value.class)) return "a field value";
        if (is(type, Key.class)) return "a key";
        if (is(type, Fault.class)) return "a fault";
        if (is(type, Check.class)) return "a check";
        if (is(type, Selector.class)) return "a target";
        return "a " + name;
    }

    static boolean isNumber(ClassNode type) {
        return ClassHelper.isNumberType(ClassHelper.getUnwrapper(type)) || type.isDerivedFrom(ClassHelper.Number_TYPE);
    }

    static boolean is(ClassNode type, Class<?> kind) {
        return StaticTypeCheckingSupport.isAssignableTo(type, ClassHelper.make(kind));
    }
}
