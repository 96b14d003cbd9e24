package khaos.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import khaos.base.BadInput;
import khaos.base.Near;
import khaos.report.Terminal;
import khaos.word.BlockWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code khaos words}: the language, from the same text as docs/reference.md. */
@Command(name = "words", description = "Shows the words of scenarios: the blocks, the words of one block, or one word.")
final class WordsCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(
            paramLabel = "BLOCK|WORD",
            arity = "0..1",
            description = "For example: topic, value, units, or uuid. None lists every block.")
    private String about;

    @Option(
            names = "--with",
            paramLabel = "SCENARIO",
            description = "Shows the words too that the classes of this scenario bring.")
    private String scenario;

    WordsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<BlockWords> blocks = scenario == null
                ? context.language().words()
                : context.language().words(context.scenarios().named(scenario));
        if (about == null) blocks.forEach(this::printShort);
        else printAbout(blocks);
        return Exit.OK.code();
    }

    private void printAbout(List<BlockWords> blocks) {
        List<BlockWords> named =
                blocks.stream().filter(block -> block.block().equals(about)).toList();
        named.forEach(this::printWhole);
        List<BlockWords> having = blocks.stream()
                .map(this::onlyAbout)
                .filter(block -> !block.words().isEmpty())
                .toList();
        having.forEach(this::printWhole);
        if (named.isEmpty() && having.isEmpty()) throw unknown(blocks);
    }

    private BlockWords onlyAbout(BlockWords block) {
        return new BlockWords(
                block.block(),
                block.what(),
                block.words().stream()
                        .filter(entry -> entry.word().equals(about) || isOlderName(entry))
                        .toList());
    }

    /** The older tool's names are told in the texts. */
    private boolean isOlderName(BlockWords.Entry entry) {
        return about.contains("_") && entry.what().contains(about);
    }

    private BadInput unknown(List<BlockWords> blocks) {
        Stream<String> known = blocks.stream()
                .flatMap(block -> Stream.concat(
                        Stream.of(block.block()), block.words().stream().map(BlockWords.Entry::word)));
        List<String> near = Near.to(about, known.distinct().toList());
        return new BadInput(
                "there is no block and no word `" + about + "`",
                near.isEmpty() ? "all of them: khaos words" : "did you mean " + String.join(" or ", near) + "?");
    }

    private void printShort(BlockWords block) {
        printHead(block);
        String words = String.join(
                "  ", block.words().stream().map(BlockWords.Entry::word).toList());
        printIndented(2, words);
    }

    private void printWhole(BlockWords block) {
        printHead(block);
        block.words().forEach(this::printEntry);
        context.terminal().print("");
    }

    private void printHead(BlockWords block) {
        Terminal terminal = context.terminal();
        terminal.print(terminal.bold(block.block()));
        printIndented(2, block.what());
    }

    private void printEntry(BlockWords.Entry entry) {
        Terminal terminal = context.terminal();
        terminal.print("");
        entry.usage().forEach(usage -> terminal.print("  " + terminal.bold(usage)));
        printIndented(4, entry.what());
        entry.example().lines().forEach(line -> terminal.print("    " + terminal.faint(line)));
    }

    private void printIndented(int columns, String text) {
        Terminal terminal = context.terminal();
        Wrapped.of(text, terminal.width() - columns).forEach(line -> terminal.print(" ".repeat(columns) + line));
    }
}
