package khaos.target;

/** Dies at once and without a word: SIGKILL for a process, no leave for a group member. Healing brings it back. */
public interface Killable {

    Injection kill();
}
