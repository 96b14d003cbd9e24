package khaos.dsl

import khaos.word.BlockWords

/** docs/reference.md: what `khaos words` prints, as a page. */
class ReferencePage {

    static String of(List<BlockWords> blocks) {
        ([HEAD] + blocks.collect { block(it) }).join('\n')
    }

    private static final String HEAD = '''\
        # The words of a scenario

        Printed from the sources; never edited. The same text: `khaos words`, `khaos words topic`, `khaos words uuid`.
        How words are put together is shown by the scenarios in [scenarios/](../scenarios).
        '''.stripIndent()

    private static String block(BlockWords block) {
        def title = block.block() in ['script', 'units', 'figures', 'line', 'scope', 'code'] ? block.block() : "${block.block()} { }"
        "## ${title}\n\n${block.what()}\n\n" + block.words().collect { entry(it) }.join('\n')
    }

    private static String entry(BlockWords.Entry entry) {
        "### ${entry.word()}\n\n" +
            entry.usage().collect { "- `$it`" }.join('\n') + "\n\n${entry.what()}\n" +
            (entry.example() ? "\n```groovy\n${entry.example()}\n```\n" : '')
    }
}
