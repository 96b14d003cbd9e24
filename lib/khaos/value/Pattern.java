package khaos.value;

import java.util.regex.PatternSyntaxException;
import khaos.base.KhaosError;
import khaos.value.pattern.PatternReader;
import khaos.word.Word;

/**
 * Texts that match a regular expression: literals, {@code .}, classes, {@code \d \w \s} and their opposites, groups, {@code |}
 * and the quantifiers {@code ? * + {n} {n,m}}, of which the open ones repeat at most 8 times more than they must.
 */
public record Pattern(String regex) implements Leaf {

    @Word(value = "Text that matches the regular expression.", example = "field 'plate', pattern('[A-Z]{3}-\\\\d{4}')")
    public static Pattern pattern(String regex) {
        return new Pattern(regex);
    }

    public Pattern {
        try {
            java.util.regex.Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            throw new KhaosError(
                    "'" + regex + "' is not a regular expression: " + wrong.getDescription() + " near index "
                            + wrong.getIndex(),
                    "correct it, or put \\\\ before a character that stands for itself");
        }
        new PatternReader(regex).read();
    }

    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public Drawer drawer(Origin origin) {
        var part = new PatternReader(regex).read();
        var dice = origin.dice();
        var text = new StringBuilder();
        return sink -> {
            text.setLength(0);
            part.add(text, dice);
            sink.text(text);
        };
    }
}
