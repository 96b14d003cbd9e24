package khaos.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The open part of the language: the words of one kind, for example all that make a {@code khaos.value.Value}. A word is a public
 * static method with {@link Word} of a public class in the package of its kind or one within it, and the folder or jar of that
 * package is the only list there is.
 */
public final class Vocabulary {

    private static final Map<Class<?>, Vocabulary> KNOWN = new ConcurrentHashMap<>();
    private static final String SUFFIX = ".class";

    private final List<Method> methods;

    private Vocabulary(List<Method> methods) {
        this.methods = List.copyOf(methods);
    }

    /** The words whose result is a {@code kind}. */
    public static Vocabulary of(Class<?> kind) {
        return KNOWN.computeIfAbsent(kind, Vocabulary::scan);
    }

    /** Every form of every word, by name. */
    public List<Method> methods() {
        return methods;
    }

    public boolean has(String word) {
        return methods.stream().anyMatch(method -> method.getName().equals(word));
    }

    /** The words in {@code type} whose result is a {@code kind}. */
    public static List<Method> in(Class<?> type, Class<?> kind) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isWord(method) && kind.isAssignableFrom(method.getReturnType()))
                .toList();
    }

    private static Vocabulary scan(Class<?> kind) {
        var found = new ArrayList<Method>();
        for (String name : names(kind)) found.addAll(in(type(name, kind.getClassLoader()), kind));
        found.sort(Comparator.comparing(Method::getName)
                .thenComparing(Method::getParameterCount)
                .thenComparing(Method::toString));
        return new Vocabulary(found);
    }

    private static boolean isWord(Method method) {
        return Modifier.isStatic(method.getModifiers()) && method.isAnnotationPresent(Word.class);
    }

    /** The top-level classes of the kind's package and those within it, in the place that the kind was loaded from. */
    private static List<String> names(Class<?> kind) {
        String folder = kind.getPackageName().replace('.', '/');
        URI origin = origin(kind);
        try {
            if (Files.isDirectory(Path.of(origin))) return names(Path.of(origin).resolve(folder), kind);
            try (var jar = FileSystems.newFileSystem(Path.of(origin))) {
                return names(jar.getPath(folder), kind);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> names(Path folder, Class<?> kind) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('/', '.'))
                    .filter(file -> file.endsWith(SUFFIX) && file.indexOf('$') < 0 && !file.contains("package-"))
                    .map(file -> kind.getPackageName() + "." + file.substring(0, file.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        }
    }

    private static URI origin(Class<?> kind) {
        try {
            return kind.getProtectionDomain().getCodeSource().getLocation().toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Class<?> type(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
