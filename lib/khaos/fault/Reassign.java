package khaos.fault;

import khaos.target.Injection;
import khaos.target.Topic;
import khaos.word.Word;

/** A storm of reassignments: every replica of every partition moves on to the next broker, and the leaders with them. */
public record Reassign() implements Fault<Topic> {

    @Word(
            value = "Moves every replica and leader of a topic on to the next broker; healing moves them back.",
            example = "at 30.s inject reassign() on topic('orders') lasting 30.s")
    public static Reassign reassign() {
        return new Reassign();
    }

    @Override
    public Injection on(Topic target) {
        return target.reassign();
    }

    @Override
    public String takes() {
        return "placement";
    }
}
