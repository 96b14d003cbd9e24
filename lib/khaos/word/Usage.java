package khaos.word;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a word is written, read off its method; by types, since parameter names are not always compiled in. */
public final class Usage {

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("int", "number"),
            Map.entry("Integer", "number"),
            Map.entry("long", "number"),
            Map.entry("Long", "number"),
            Map.entry("Number", "number"),
            Map.entry("double", "decimal"),
            Map.entry("BigDecimal", "decimal"),
            Map.entry("boolean", "true or false"),
            Map.entry("Boolean", "true or false"),
            Map.entry("String", "'text'"),
            Map.entry("CharSequence", "'text'"),
            Map.entry("Between", "range"),
            Map.entry("Bytes", "size"),
            Map.entry("Object", "anything"),
            Map.entry("Map", "name: number, …"),
            Map.entry("Closure", "{ … }"),
            Map.entry("Function", "{ rng -> … }"));

    private Usage() {}

    /** {@code rate rate}, {@code string(length: range, cardinality: number)}, {@code 5.s}: as it stands in a script. */
    public static String of(Method method) {
        List<String> arguments = arguments(method);
        if (isUnit(method)) return "number." + name(method);
        if (Modifier.isStatic(method.getModifiers()) || method.getReturnType() != void.class)
            return name(method) + "(" + String.join(", ", arguments) + ")";
        return statement(name(method), arguments);
    }

    /** The word itself: units are getters to Java. */
    public static String name(Method method) {
        String name = method.getName();
        return isUnit(method) ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name;
    }

    /** What people call a value of {@code type}. */
    public static String plain(String simpleTypeName) {
        return PLAIN.getOrDefault(simpleTypeName, simpleTypeName.toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isUnit(Method method) {
        return method.getName().startsWith("get") && method.getParameterCount() == 1;
    }

    /** A block stands behind the parentheses; a word without one needs none. */
    private static String statement(String name, List<String> arguments) {
        if (arguments.isEmpty()) return name + "()";
        int last = arguments.size() - 1;
        if (!arguments.get(last).equals("{ … }")) return name + " " + String.join(", ", arguments);
        String before = String.join(", ", arguments.subList(0, last));
        return name + (before.isEmpty() ? "" : "(" + before + ")") + " { … }";
    }

    private static List<String> arguments(Method method) {
        var arguments = new ArrayList<String>();
        var named = new ArrayList<String>();
        for (var parameter : method.getParameters()) {
            Named[] names = parameter.getAnnotationsByType(Named.class);
            for (var name : names)
                named.add(name.value() + ": " + plain(name.type().getSimpleName()));
            if (names.length == 0) arguments.add(argument(parameter.getType()));
        }
        arguments.addAll(named);
        return arguments;
    }

    private static String argument(Class<?> type) {
        return type.isArray() ? plain(type.getComponentType().getSimpleName()) + ", …" : plain(type.getSimpleName());
    }
}
