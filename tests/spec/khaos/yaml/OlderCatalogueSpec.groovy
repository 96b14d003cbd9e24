package khaos.yaml

import java.nio.file.Files
import java.nio.file.Path
import khaos.dsl.Script
import khaos.dsl.Scripts
import khaos.plan.Plan
import khaos.plan.PlanChecks
import khaos.plan.Source
import spock.lang.Specification

/** All scenarios that came with the older tool, as their numbers are told; ours of the same name are those with better names and checks. */
class OlderCatalogueSpec extends Specification {

    static final Path FOLDER = Path.of('tests/older')

    def "#name runs as it is"() {
        when:
        def plan = older(name)

        then:
        PlanChecks.on(3, plan) == []
        plan.name() == name.split('/')[1]

        where:
        name << names()
    }

    def "#name makes the load of our own scenario of that name"() {
        expect:
        load(older(name)) == load(ours(name))

        where:
        name << names().findAll { Files.exists(Path.of("scenarios/${it}.groovy")) }
    }

    /** What is sent; settings, groups, records and the topics that flows bring are chosen better in ours. */
    private static Map load(Plan plan) {
        [topics: plan.topics().findAll { it.producers() }.collect { topic ->
            [topic.name(), topic.partitions(), topic.replicas(), topic.producers().collect { [it.count(), it.rate()] }]
        },
         flows : plan.flows().collect { flow -> [flow.rate(), flow.steps().collect { [it.topic(), it.delay()] }] }]
    }

    private static Plan older(String name) {
        def file = FOLDER.resolve("${name}.yaml")
        read(file)
    }

    private static Plan ours(String name) {
        read(Path.of("scenarios/${name}.groovy"))
    }

    private static Plan read(Path file) {
        new OlderScenarios(new Scripts(Script.HOME), {}).read(new Source(file.toString(), Files.readString(file), Optional.of(file)), [:])
    }

    private static List<String> names() {
        Files.walk(FOLDER).withCloseable { files ->
            files.filter { it.toString().endsWith('.yaml') }.map { FOLDER.relativize(it).toString() - '.yaml' }.sorted().toList()
        }
    }
}
