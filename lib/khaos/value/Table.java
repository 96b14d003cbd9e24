package khaos.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import khaos.base.KhaosError;
import khaos.base.Near;

/** The rows of a file, all in memory; each column of one kind, and null where a row has nothing. Immutable. */
public final class Table {

    private final String name;
    private final List<String> columns;
    private final List<Object[]> rows;

    /**
     * @param name as people know the file
     * @param rows as long as there are columns: text, whole and decimal numbers, truths, null
     */
    public Table(String name, List<String> columns, List<Object[]> rows) {
        if (rows.isEmpty()) throw new KhaosError(name + " has no rows", "add some");
        this.name = name;
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
    }

    /** The same, with text that is a number or a truth in each of its rows taken as that. */
    public static Table ofTexts(String name, List<String> columns, List<String[]> texts) {
        List<Object[]> rows = texts.stream().map(row -> new Object[row.length]).collect(Collectors.toList());
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            Kind kind = kind(
                    texts.stream().map(row -> row[at]).filter(Objects::nonNull).toList());
            for (int i = 0; i < rows.size(); i++) rows.get(i)[at] = read(texts.get(i)[at], kind);
        }
        return new Table(name, columns, rows);
    }

    private static Kind kind(List<String> texts) {
        if (texts.isEmpty()) return Kind.TEXT;
        if (all(texts, text -> text.matches("-?(0|[1-9]\\d{0,17})"))) return Kind.WHOLE;
        if (all(texts, text -> text.matches("-?(0|[1-9]\\d{0,11})(\\.\\d{1,6})?"))) return Kind.DECIMAL;
        return all(texts, text -> text.equals("true") || text.equals("false")) ? Kind.BOOL : Kind.TEXT;
    }

    private static boolean all(List<String> texts, Predicate<String> are) {
        return texts.stream().allMatch(are);
    }

    private static Object read(String text, Kind kind) {
        if (text == null) return null;
        return switch (kind) {
            case WHOLE -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case BOOL -> Boolean.valueOf(text);
            default -> text;
        };
    }

    public List<String> columns() {
        return columns;
    }

    int size() {
        return rows.size();
    }

    /** @throws KhaosError naming the nearest when there is none of that name, or one of unlike values */
    int column(String column) {
        int at = columns.indexOf(column);
        if (at >= 0) return at;
        String near = Near.meant(column, columns);
        throw new KhaosError(
                name + " has no column '" + column + "'",
                near.isEmpty() ? "its columns are " + String.join(", ", columns) : near);
    }

    Kind kind(int column) {
        var kinds = new ArrayList<Kind>();
        for (var row : rows) if (row[column] != null) kinds.add(Literal.kind(row[column]));
        var different = kinds.stream().distinct().toList();
        if (different.size() <= 1) return different.isEmpty() ? Kind.TEXT : different.get(0);
        if (List.of(Kind.WHOLE, Kind.DECIMAL).containsAll(different)) return Kind.DECIMAL;
        return Kind.ANY;
    }

    Object at(int row, int column) {
        return rows.get(row)[column];
    }

    @Override
    public String toString() {
        return name;
    }
}
