package khaos.dsl.block;

import java.util.ArrayList;
import java.util.List;
import khaos.base.KhaosError;

/** A program with its arguments, as one line: words between spaces, quotes around those that hold some. No shell reads it. */
final class CommandLine {

    private static final String SHELL = "|&;<>()$`";

    private CommandLine() {}

    static List<String> words(String line) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean isWord = false;
        char quote = 0;
        for (char c : line.toCharArray()) {
            if (quote != 0) {
                if (c == quote) quote = 0;
                else word.append(c);
            } else if (c == '"' || c == '\'') {
                quote = c;
                isWord = true;
            } else if (Character.isWhitespace(c)) {
                if (isWord) words.add(word.toString());
                word.setLength(0);
                isWord = false;
            } else {
                if (SHELL.indexOf(c) >= 0) throw shell(c);
                word.append(c);
                isWord = true;
            }
        }
        if (quote != 0) throw new KhaosError("a quote is not closed in: " + line, "close it, or leave it out");
        if (isWord) words.add(word.toString());
        if (words.isEmpty()) throw new KhaosError("this names no program", "write for example 'java -jar app.jar'");
        return words;
    }

    private static KhaosError shell(char c) {
        return new KhaosError(
                "`" + c + "` is for a shell, and none reads this line",
                "quote it, or call one: sh -c \"…\"; what a service needs to know can be said by environment 'NAME', '…'");
    }
}
