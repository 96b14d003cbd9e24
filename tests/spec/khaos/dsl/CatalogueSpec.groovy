package khaos.dsl

import java.nio.file.Files
import java.nio.file.Path
import khaos.plan.PlanChecks
import khaos.plan.Source
import spock.lang.Specification

/** The scenarios that come with khaos. */
class CatalogueSpec extends Specification {

    def "#file is valid, and says what it is for and how long it takes"() {
        given:
        def source = new Source(file.toString(), Files.readString(file), Optional.of(file))
        def plan = new Scripts(Script.HOME).read(source, [:])

        expect:
        PlanChecks.on(3, plan) == []
        plan.name() == file.fileName.toString() - '.groovy'
        plan.description()
        plan.duration().present

        where:
        file << scenarios()
    }

    def "#file says its settings itself, so that a default may change without changing what it shows"() {
        expect:
        missing(Files.readString(file)) == []

        where:
        file << scenarios()
    }

    private static List<String> missing(String text) {
        ['partitions', 'replicas', 'key', 'rate', 'acks', 'compression', 'group'].findAll { !(text =~ /\b$it\b/) }
    }

    private static List<Path> scenarios() {
        Files.walk(Path.of('scenarios')).withCloseable { files ->
            files.filter { it.toString().endsWith('.groovy') }.sorted().toList()
        }
    }
}
