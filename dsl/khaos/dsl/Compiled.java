package khaos.dsl;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import khaos.dsl.block.OwnWords;
import khaos.dsl.block.ScenarioScript;

/**
 * A script that compiled: its classes, and the jars that they need.
 *
 * @param classes by name
 * @param jars    the class path of its {@code //DEPS}
 */
record Compiled(Map<String, byte[]> classes, List<Path> jars) {

    /** A fresh script, ready to run. Its classes live as long as the plan that came of them. */
    ScenarioScript script(ClassLoader khaos) {
        try {
            return type(khaos).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("a compiled script does not load", broken);
        }
    }

    /** The classes with words that it declares or imports. */
    List<Class<?>> ownWords(ClassLoader khaos) {
        try {
            var own = type(khaos).getAnnotation(OwnWords.class);
            return own == null ? List.of() : List.of(own.value());
        } catch (ClassNotFoundException broken) {
            throw new IllegalStateException("a compiled script does not load", broken);
        }
    }

    private Class<? extends ScenarioScript> type(ClassLoader khaos) throws ClassNotFoundException {
        return new Loader(classes, Dependencies.loader(jars, khaos))
                .loadClass(ScenarioScript.CLASS)
                .asSubclass(ScenarioScript.class);
    }

    void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(jars.size());
        for (var jar : jars) out.writeUTF(jar.toString());
        out.writeInt(classes.size());
        for (var type : classes.entrySet()) {
            out.writeUTF(type.getKey());
            out.writeInt(type.getValue().length);
            out.write(type.getValue());
        }
        out.flush();
    }

    /** What {@link #write} wrote. */
    static Compiled read(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        var jars = new ArrayList<Path>();
        for (int left = in.readInt(); left > 0; left--) jars.add(Path.of(in.readUTF()));
        var classes = new TreeMap<String, byte[]>();
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            classes.put(name, bytes);
        }
        return new Compiled(classes, jars);
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) throw new ClassNotFoundException(name);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
