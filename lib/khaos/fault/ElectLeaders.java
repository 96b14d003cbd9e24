package khaos.fault;

import khaos.target.Injection;
import khaos.target.Topic;
import khaos.word.Word;

/** Preferred leader election for all partitions; healing puts the old leaders back. */
public record ElectLeaders() implements Fault<Topic> {

    @Word(
            value = "Elects the preferred leader of every partition; healing puts the old leaders back.",
            example = "at 30.s inject electLeaders() on topic('orders')")
    public static ElectLeaders electLeaders() {
        return new ElectLeaders();
    }

    @Override
    public Injection on(Topic target) {
        return target.electLeaders();
    }

    @Override
    public String takes() {
        return "placement";
    }
}
