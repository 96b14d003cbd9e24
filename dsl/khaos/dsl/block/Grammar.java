package khaos.dsl.block;

import groovy.lang.DelegatesTo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import khaos.value.Key;
import khaos.value.Value;
import khaos.wire.format.Format;
import khaos.word.BlockWords;
import khaos.word.Takes;
import khaos.word.Usage;
import khaos.word.Vocabulary;
import khaos.word.Word;

/** The blocks of the language, found from the script's own by following {@link DelegatesTo}; so there is no list to forget. */
public final class Grammar {

    /** What follows the first words of an incident. */
    private static final List<Class<?>> CHAIN = List.of(Moment.class, Occasion.class, Aim.class, Span.class);

    /** What a block is for that several words open. */
    private static final Map<Class<?>, String> SHARED = Map.of(
            FiguresBlock.class, "Conditions: what is known of the run at that moment.",
            CodeBlock.class, "Code that runs in the middle of the run.",
            ScopeBlock.class, "Conditions over a part of the run.");

    /** Where the words of a kind are shown that several blocks take. */
    private static final Map<Class<?>, Class<?>> HOME =
            Map.of(Value.class, ValueBlock.class, Key.class, TopicBlock.class, Format.class, TopicBlock.class);

    private static final Grammar SCRIPTS = new Grammar();

    private final Map<String, Block> byType = new LinkedHashMap<>();

    private Grammar() {
        add(ScenarioScript.class, "What a script says at its top level.");
    }

    public static Grammar ofScripts() {
        return SCRIPTS;
    }

    /** The block whose words are the methods of {@code typeName}. */
    public Optional<Block> block(String typeName) {
        return Optional.ofNullable(byType.get(typeName));
    }

    public List<Block> blocks() {
        return List.copyOf(byType.values());
    }

    /** Whether a word of that block is another block's, which it extends. */
    public boolean isOfAnother(Method word, Block block) {
        return block(word.getDeclaringClass().getName())
                .filter(owner -> !owner.equals(block))
                .isPresent();
    }

    /**
     * Every block with its words, what follows the first words of an incident, and the units, for printing.
     *
     * @param own classes of a script with more words
     */
    public List<BlockWords> words(List<Class<?>> own) {
        var all = new ArrayList<BlockWords>();
        var shown = new HashSet<Class<?>>();
        for (var block : blocks()) all.add(words(block, shown, own));
        all.add(new BlockWords("line", "Behind the first word of a line of incidents.", entries(chained())));
        all.add(new BlockWords("units", "Behind any number.", entries(List.of(Units.class.getDeclaredMethods()))));
        return all;
    }

    /** The words whose closure runs while the scenario runs. */
    public Set<String> later() {
        var all = new ArrayList<>(chained());
        for (var block : blocks()) all.addAll(List.of(block.type().getDeclaredMethods()));
        return all.stream()
                .filter(method -> Arrays.stream(method.getParameters())
                        .anyMatch(parameter -> parameter.isAnnotationPresent(Later.class)))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    /** The words of {@code expect { }} whose statements are claims. */
    public Set<String> scopes() {
        return Arrays.stream(ExpectBlock.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Word.class))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    private static List<Method> chained() {
        return CHAIN.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Word.class))
                .toList();
    }

    /** What is shown with another block is not shown again. */
    private BlockWords words(Block block, Set<Class<?>> shown, List<Class<?>> own) {
        var methods = new ArrayList<Method>();
        var also = new TreeSet<String>();
        for (var method : block.own()) {
            if (isOfAnother(method, block))
                also.add("the words of `"
                        + block(method.getDeclaringClass().getName())
                                .orElseThrow()
                                .name() + "`");
            else methods.add(method);
        }
        if (block.type() != ScenarioScript.class)
            for (var kind : block.takes())
                if (block.shows(kind) && shown.add(kind)) {
                    methods.addAll(Vocabulary.of(kind).methods());
                    own.forEach(type -> methods.addAll(Vocabulary.in(type, kind)));
                } else
                    also.add("every " + kind.getSimpleName().toLowerCase(Locale.ROOT) + " of `" + home(kind) + " { }`");
        String what = also.isEmpty() ? block.what() : block.what() + " Also: " + String.join(", ", also) + ".";
        return new BlockWords(block.name(), what, entries(methods));
    }

    private static String home(Class<?> kind) {
        return new Block(HOME.getOrDefault(kind, IncidentsBlock.class), "").name();
    }

    private void add(Class<?> type, String what) {
        if (byType.containsKey(type.getName())) return;
        byType.put(type.getName(), new Block(type, SHARED.getOrDefault(type, what)));
        for (var method : sorted(type.getMethods()))
            for (var parameter : method.getParameters())
                if (parameter.isAnnotationPresent(DelegatesTo.class))
                    add(
                            parameter.getAnnotation(DelegatesTo.class).value(),
                            method.isAnnotationPresent(Word.class)
                                    ? method.getAnnotation(Word.class).value()
                                    : "");
    }

    /** Those with the description first: a block is presented by it. */
    private static List<Method> sorted(Method[] methods) {
        return Arrays.stream(methods)
                .sorted(Comparator.comparing((Method method) -> !method.isAnnotationPresent(Word.class))
                        .thenComparing(Method::getName)
                        .thenComparing(Method::toString))
                .toList();
    }

    private static List<BlockWords.Entry> entries(List<Method> methods) {
        Map<String, List<Method>> byName = new LinkedHashMap<>();
        for (var method : methods)
            byName.computeIfAbsent(Usage.name(method), name -> new ArrayList<>())
                    .add(method);
        return byName.entrySet().stream()
                .filter(word -> word.getValue().stream().anyMatch(form -> form.isAnnotationPresent(Word.class)))
                .map(word -> entry(word.getKey(), word.getValue()))
                .sorted(Comparator.comparing(BlockWords.Entry::word))
                .toList();
    }

    private static BlockWords.Entry entry(String name, List<Method> forms) {
        var told = forms.stream()
                .filter(form -> form.isAnnotationPresent(Word.class))
                .sorted(Comparator.comparing(Method::getParameterCount).thenComparing(Method::toString))
                .map(form -> form.getAnnotation(Word.class))
                .toList();
        return new BlockWords.Entry(
                name,
                forms.stream()
                        .map(Usage::of)
                        .distinct()
                        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                        .toList(),
                String.join(" ", told.stream().map(Word::value).distinct().toList()),
                String.join(
                        "\n",
                        told.stream()
                                .map(Word::example)
                                .filter(line -> !line.isEmpty())
                                .distinct()
                                .toList()));
    }

    /** One block: its own words, and the kinds of the vocabularies that it takes. */
    public record Block(Class<?> type, String what) {

        /** As users say it: {@code topic}; {@code script} for the top level. */
        public String name() {
            return type == ScenarioScript.class
                    ? "script"
                    : type.getSimpleName().replace("Block", "").toLowerCase(Locale.ROOT);
        }

        public List<Class<?>> takes() {
            var takes = type.getAnnotation(Takes.class);
            return takes == null ? List.of() : List.of(takes.value());
        }

        /** Whether the words of {@code kind} are looked for here rather than in another block that takes them too. */
        public boolean shows(Class<?> kind) {
            return HOME.getOrDefault(kind, type) == type;
        }

        /** The methods that are its own words, every form of each. */
        public List<Method> own() {
            var words = Arrays.stream(type.getMethods())
                    .filter(method -> method.isAnnotationPresent(Word.class))
                    .map(Method::getName)
                    .toList();
            return Arrays.stream(type.getMethods())
                    .filter(method -> words.contains(method.getName()) && !method.isBridge() && isOfBlock(method))
                    .sorted(Comparator.comparing(Method::getName) // reflection has no order of its own
                            .thenComparing(Method::getParameterCount)
                            .thenComparing(Method::toString))
                    .toList();
        }

        /** Not Groovy's: a script has methods of its own. */
        private static boolean isOfBlock(Method method) {
            return method.getDeclaringClass().getPackage() == Block.class.getPackage();
        }
    }
}
