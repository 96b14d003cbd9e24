package khaos.run;

import java.lang.reflect.Proxy;
import java.util.List;

/**
 * Ctrl-C and its kin lead to {@link Stop} instead of ending the JVM: the first stops, the second cuts, the third leaves at
 * once. By reflection, since {@code sun.misc.Signal} is in no module that javac lets be used without a warning; where it
 * is missing, the JVM's own handling stays.
 */
public final class Signals {

    private static final List<String> HANDLED = List.of("INT", "TERM", "HUP");
    private static final int LEFT_AT_ONCE = 130;

    private Signals() {}

    /** From now on, for the life of this process. */
    public static void leadTo(Stop stop) {
        HANDLED.forEach(name -> handle(name, () -> {
            if (stop.isCut()) Runtime.getRuntime().halt(LEFT_AT_ONCE);
            stop.ask();
        }));
    }

    private static void handle(String name, Runnable act) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy =
                    Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler}, (self, method, args) -> {
                        if (method.getName().equals("handle")) act.run();
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (ReflectiveOperationException | IllegalArgumentException notHere) {
            // the JVM's own handling stays: it ends at once, and the warden ends the brokers
        }
    }
}
