package khaos.report;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import khaos.base.KhaosError;

/**
 * Runs as JUnit's XML, as the schemas of Jenkins and of Ant have it: a suite for each run, a case for each expectation.
 * Broken is a failure, unknown an error, skipped is skipped. Times are seconds; a case took as long as its run's load.
 */
public final class JUnitXml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private JUnitXml() throws XMLStreamException {
        xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /** Writes {@code runs} into {@code file}, whose folder is made if it is not there. */
    public static void write(List<Reported> runs, Path file) {
        try {
            if (file.getParent() != null) Files.createDirectories(file.getParent());
            Files.writeString(file, of(runs));
        } catch (IOException unwritable) {
            throw new KhaosError(
                    "the JUnit file " + file + " cannot be written: " + unwritable.getMessage(),
                    "name another with --junit",
                    unwritable);
        }
    }

    static String of(List<Reported> runs) {
        try {
            return new JUnitXml().suites(runs);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible); // it is written to memory
        }
    }

    private String suites(List<Reported> runs) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        line(0);
        xml.writeStartElement("testsuites");
        for (int i = 0; i < runs.size(); i++) suite(i, runs.get(i));
        line(0);
        xml.writeEndElement();
        xml.writeEndDocument();
        return text + "\n";
    }

    private void suite(int id, Reported run) throws XMLStreamException {
        List<JUnitCase> cases = JUnitCase.of(run);
        Instant started = run.judged().map(judged -> judged.run().startedAt()).orElse(Instant.EPOCH);
        line(1);
        xml.writeStartElement("testsuite");
        attribute("name", run.name());
        attribute("id", String.valueOf(id));
        attribute("package", "khaos");
        attribute("hostname", "localhost");
        attribute(
                "timestamp",
                started.truncatedTo(ChronoUnit.SECONDS)
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDateTime()
                        .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
        attribute("tests", String.valueOf(cases.size()));
        attribute("failures", JUnitCase.count(cases, "failure"));
        attribute("errors", JUnitCase.count(cases, "error"));
        attribute("skipped", JUnitCase.count(cases, "skipped"));
        attribute("time", seconds(run.took()));
        properties(run);
        for (JUnitCase one : cases) write(one, run.name());
        element("system-out", String.join("\n", run.judged().map(Summary::of).orElse(List.of())));
        element("system-err", "");
        line(1);
        xml.writeEndElement();
    }

    private void properties(Reported run) throws XMLStreamException {
        line(2);
        xml.writeStartElement("properties");
        if (run.judged().isPresent()) {
            var finished = run.judged().get().run();
            property("seed", String.valueOf(finished.seed()));
            property("run", finished.runId());
            property("cluster", finished.cluster());
            line(2);
        }
        xml.writeEndElement();
    }

    private void property(String name, String value) throws XMLStreamException {
        line(3);
        xml.writeEmptyElement("property");
        attribute("name", name);
        attribute("value", value);
    }

    private void write(JUnitCase one, String run) throws XMLStreamException {
        line(2);
        xml.writeStartElement("testcase");
        attribute("name", one.name());
        attribute("classname", "khaos." + run.replace('.', '_').replace('/', '.'));
        attribute("time", seconds(one.time()));
        if (!one.kind().isEmpty()) {
            line(3);
            xml.writeStartElement(one.kind());
            attribute("message", one.message());
            if (!one.kind().equals("skipped")) attribute("type", one.type());
            xml.writeCharacters(legal(one.text()));
            xml.writeEndElement();
            line(2);
        }
        xml.writeEndElement();
    }

    private void element(String name, String content) throws XMLStreamException {
        line(2);
        xml.writeStartElement(name);
        xml.writeCharacters(legal(content));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    private void line(int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
    }

    /** Without what XML 1.0 cannot say at all, as a broker's message or a key may hold anything. */
    static String legal(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || c >= 0x20 && c < 0xD800
                        || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
