package khaos.value.pattern;

import java.util.List;
import khaos.base.Dice;

/** A piece of a regular expression. */
public sealed interface PatternPart {

    void add(StringBuilder text, Dice dice);

    /** The most characters it makes. */
    long longest();

    /** One of these characters. */
    record OneChar(String allowed) implements PatternPart {

        @Override
        public void add(StringBuilder text, Dice dice) {
            text.append(allowed.length() == 1 ? allowed.charAt(0) : allowed.charAt(dice.below(allowed.length())));
        }

        @Override
        public long longest() {
            return 1;
        }
    }

    /** All of these, in order. */
    record Row(List<PatternPart> parts) implements PatternPart {

        @Override
        public void add(StringBuilder text, Dice dice) {
            for (int i = 0; i < parts.size(); i++) parts.get(i).add(text, dice);
        }

        @Override
        public long longest() {
            return parts.stream().mapToLong(PatternPart::longest).sum();
        }
    }

    /** One of these, each equally often. */
    record Choice(List<PatternPart> parts) implements PatternPart {

        @Override
        public void add(StringBuilder text, Dice dice) {
            parts.get(dice.below(parts.size())).add(text, dice);
        }

        @Override
        public long longest() {
            return parts.stream().mapToLong(PatternPart::longest).max().orElse(0);
        }
    }

    /** The part {@code min} to {@code max} times, every number equally often. */
    record Times(PatternPart part, int min, int max) implements PatternPart {

        @Override
        public void add(StringBuilder text, Dice dice) {
            int times = min + dice.below(max - min + 1);
            for (int i = 0; i < times; i++) part.add(text, dice);
        }

        @Override
        public long longest() {
            return part.longest() * max;
        }
    }
}
