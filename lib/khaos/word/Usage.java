package khaos.word;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a word is written, read off its method; by types, since parameter names are not always compiled in. */
public final class Usage {

    private static final String BLOCK = "{ … }";

    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("int", "n"),
            Map.entry("Integer", "n"),
            Map.entry("long", "n"),
            Map.entry("Long", "n"),
            Map.entry("Number", "n"),
            Map.entry("double", "n"),
            Map.entry("BigDecimal", "n"),
            Map.entry("boolean", "true or false"),
            Map.entry("Boolean", "true or false"),
            Map.entry("String", "'text'"),
            Map.entry("CharSequence", "'text'"),
            Map.entry("Between", "n..m"),
            Map.entry("Duration", "n.s"),
            Map.entry("Rate", "n.perSecond"),
            Map.entry("Bytes", "n.kb"),
            Map.entry("Share", "n.percent"),
            Map.entry("Throughput", "n.mb.perSecond"),
            Map.entry("Handling", "skip()"),
            Map.entry("Aimed", "fault"),
            Map.entry("Records", "n.records"),
            Map.entry("Object", "…"),
            Map.entry("Map", "name: n, …"),
            Map.entry("Closure", BLOCK),
            Map.entry("Function", "{ rng -> … }"));

    private Usage() {}

    /** {@code rate n.perSecond}, {@code string(length: n..m, cardinality: n)}, {@code n.s}: as it stands in a script. */
    public static String of(Method method) {
        List<String> arguments = arguments(method);
        arguments.replaceAll(argument -> argument.equals(method.getName()) ? "…" : argument); // never `key key`
        if (isUnit(method)) return plain(method.getParameterTypes()[0].getSimpleName()) + "." + name(method);
        boolean isContinued = method.getReturnType().getPackage()
                == method.getDeclaringClass().getPackage();
        if (Modifier.isStatic(method.getModifiers()) || method.getReturnType() != void.class && !isContinued)
            return name(method) + "(" + String.join(", ", arguments) + ")";
        return statement(name(method), arguments);
    }

    /** The word itself: units are getters to Java. */
    public static String name(Method method) {
        String name = method.getName();
        return isUnit(method) ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name;
    }

    /** How a value of the type looks in a script. */
    private static String plain(String simpleTypeName) {
        return PLAIN.getOrDefault(simpleTypeName, simpleTypeName.toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isUnit(Method method) {
        return method.getName().startsWith("get") && method.getParameterCount() == 1;
    }

    /** A block stands behind the parentheses; a word without one needs none. */
    private static String statement(String name, List<String> arguments) {
        if (arguments.isEmpty()) return name + "()";
        int last = arguments.size() - 1;
        if (!arguments.get(last).equals(BLOCK)) return name + " " + String.join(", ", arguments);
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
        int last = arguments.size() - 1;
        boolean isBlockLast = last >= 0 && arguments.get(last).equals(BLOCK);
        arguments.addAll(isBlockLast ? last : arguments.size(), named);
        return arguments;
    }

    private static String argument(Class<?> type) {
        return type.isArray() ? plain(type.getComponentType().getSimpleName()) + ", …" : plain(type.getSimpleName());
    }
}
