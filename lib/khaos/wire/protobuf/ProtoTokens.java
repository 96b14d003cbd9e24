package khaos.wire.protobuf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import khaos.base.KhaosError;

/** The words, numbers, texts and signs of a {@code .proto} text, comments left out, read one after another. */
final class ProtoTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "//[^\\n]*|/\\*(?s:.*?)\\*/|\\s+" // between the tokens
                    + "|(?<token>\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*'|[A-Za-z0-9_.]+|[^\\s])");

    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private int at;

    ProtoTokens(String text) {
        var matcher = TOKEN.matcher(text);
        int line = 1;
        while (matcher.find()) {
            if (matcher.group("token") != null) {
                tokens.add(matcher.group("token"));
                lines.add(line);
            }
            line += (int) matcher.group().chars().filter(c -> c == '\n').count();
        }
    }

    boolean isOver() {
        return at == tokens.size();
    }

    /** The next one, which stays; empty at the end. */
    String peek() {
        return isOver() ? "" : tokens.get(at);
    }

    String next() {
        if (isOver()) throw wrong("it ends too early");
        return tokens.get(at++);
    }

    /** Takes {@code token} if it is the next. */
    boolean take(String token) {
        if (!peek().equals(token)) return false;
        at++;
        return true;
    }

    void expect(String token) {
        String found = peek();
        if (!take(token)) throw wrong("`" + token + "` is missing before `" + found + "`");
    }

    /** A text without its quotes; several in a row are one. */
    String text() {
        var text = new StringBuilder();
        do {
            String token = next();
            if (token.charAt(0) != '"' && token.charAt(0) != '\'')
                throw wrong("a text is missing before `" + token + "`");
            text.append(token, 1, token.length() - 1);
        } while (peek().startsWith("\"") || peek().startsWith("'"));
        return text.toString();
    }

    int number() {
        boolean isNegative = take("-");
        String token = next();
        try {
            int number = token.equals("max") ? Integer.MAX_VALUE : Integer.decode(token);
            return isNegative ? -number : number;
        } catch (NumberFormatException other) {
            throw wrong("`" + token + "` is no number");
        }
    }

    /** Skips a statement: to its semicolon, or over its block. */
    void skipStatement() {
        for (String token = next(); !token.equals(";"); token = next())
            if (token.equals("{")) {
                skipBlock("{", "}");
                take(";");
                return;
            }
    }

    /** Skips what is left of a block, nested ones included. */
    void skipBlock(String opening, String closing) {
        for (int depth = 1; depth > 0; ) {
            String token = next();
            if (token.equals(opening)) depth++;
            if (token.equals(closing)) depth--;
        }
    }

    KhaosError wrong(String what) {
        int line = lines.isEmpty() ? 1 : lines.get(Math.max(0, Math.min(at, lines.size()) - 1));
        return new KhaosError("this is no Protobuf schema: line " + line + ": " + what, "mend the schema");
    }
}
