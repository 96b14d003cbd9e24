package khaos.dsl;

import java.util.Map;
import khaos.dsl.block.ScenarioScript;

/** The classes of one compiled script. */
final class ScriptClasses extends ClassLoader {

    private final Map<String, byte[]> classes;

    ScriptClasses(Map<String, byte[]> classes, ClassLoader parent) {
        super(parent);
        this.classes = classes;
    }

    ScenarioScript script() {
        try {
            return (ScenarioScript)
                    loadClass(ScenarioScript.CLASS).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("a compiled script does not load", broken);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) throw new ClassNotFoundException(name);
        return defineClass(name, bytes, 0, bytes.length);
    }
}
