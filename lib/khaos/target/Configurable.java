package khaos.target;

/** Has settings that can be changed while it runs. Healing puts the old value back, or none where there was none. */
public interface Configurable {

    Injection configure(String name, String value);
}
