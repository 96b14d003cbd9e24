package khaos.fault;

import khaos.target.Injection;
import khaos.target.Topic;
import khaos.word.Word;

/** Deletes what every partition holds at that moment, read or not. Nothing heals that. */
public record DeleteRecords() implements Fault<Topic> {

    @Word(
            value = "Deletes all records that a topic holds at that moment, for good.",
            example = "at 30.s inject deleteRecords() on topic('orders')")
    public static DeleteRecords deleteRecords() {
        return new DeleteRecords();
    }

    @Override
    public Injection on(Topic target) {
        return target.deleteRecords();
    }
}
