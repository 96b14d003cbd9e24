package khaos.value.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import khaos.base.KhaosError;
import khaos.value.Table;

/** RFC 4180: the first line names the columns; an empty cell is null. */
final class Csv {

    private Csv() {}

    static Table read(String name, Path file) {
        List<String> columns = List.of();
        var rows = new ArrayList<String[]>();
        var strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try (var text = new InputStreamReader(Files.newInputStream(file), strict);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            for (CsvRecord record : csv) {
                if (columns.isEmpty()) columns = names(name, record);
                else rows.add(row(name, columns.size(), record));
            }
        } catch (CsvParseException wrong) {
            throw new KhaosError(name + " is not CSV: " + wrong.getMessage(), "mend the file");
        } catch (IOException | UncheckedIOException unreadable) {
            throw TableFile.unreadable(
                    name, unreadable instanceof IOException io ? io : ((UncheckedIOException) unreadable).getCause());
        }
        return Table.ofTexts(name, columns, rows);
    }

    private static List<String> names(String name, CsvRecord first) {
        var names = first.getFields().stream()
                .map(text -> text.replace("\uFEFF", "").strip())
                .toList();
        if (names.stream().anyMatch(String::isEmpty) || new HashSet<>(names).size() < names.size())
            throw new KhaosError(
                    name + ":1 does not name each column once: " + String.join(", ", names),
                    "the first line of the file must name the columns");
        return names;
    }

    private static String[] row(String name, int columns, CsvRecord record) {
        if (record.getFieldCount() != columns)
            throw new KhaosError(
                    name + ":" + record.getStartingLineNumber() + " has " + record.getFieldCount()
                            + (record.getFieldCount() == 1 ? " cell" : " cells") + ", and there are " + columns
                            + " columns",
                    "mend the line, or put a cell with commas in it in double quotes");
        return record.getFields().stream()
                .map(text -> text.isEmpty() ? null : text)
                .toArray(String[]::new);
    }
}
