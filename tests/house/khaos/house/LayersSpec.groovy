package khaos.house

import com.tngtech.archunit.core.domain.JavaClass
import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification

/** The layer table. Change it in the same commit as the arrow it allows, with a reason. */
class LayersSpec extends Specification {

    /** Package → what it may know; every one may know base. */
    static final Map<String, List<String>> MAY_KNOW = [
        base   : [],
        word   : [],
        target : ['word'],
        fault  : ['word', 'target'],
        yaml   : ['word', 'plan', 'value', 'wire'], // checks what needs no script: faker names, the least payload
        cluster: ['target', 'network'], // puts proxies before its links, and harms these by their API
        network: ['target'],
        value  : ['word'],
        wire   : ['word', 'value'],
        history: [],
        check  : ['word', 'history'],
        plan   : ['word', 'target', 'fault', 'value', 'wire', 'history', 'check'],
        traffic: ['plan', 'wire', 'value', 'history', 'target'],
        service: ['target', 'cluster', 'network', 'history', 'plan'], // what a plan declares beside Kafka, with the cluster's means for processes
        run    : ['word', 'target', 'fault', 'cluster', 'service', 'value', 'wire', 'history', 'check', 'plan', 'traffic'],
        embed  : ['target', 'fault', 'cluster', 'service', 'wire', 'history', 'check', 'plan', 'run', 'yaml'], // the command line's twin for programs
        report : ['plan', 'history', 'check'],
        cli    : ['word', 'target', 'fault', 'cluster', 'service', 'network', 'value', 'wire', 'history', 'check', 'plan', 'traffic', 'run', 'report', 'yaml'],
        dsl    : ['word', 'target', 'fault', 'value', 'wire', 'history', 'check', 'plan'],
    ]

    static final List<String> EMPTY_WORDS = ['Util', 'Utils', 'Helper', 'Manager', 'Impl', 'Common']

    @Shared
    JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPaths(Path.of('target/classes'))

    /** Each class with each one that it knows. */
    @Shared
    List<Map> arrows = classes.collectMany { from ->
        (from.directDependenciesFromSelf*.targetClass as Set).collect {
            [from: layer(from), to: it.baseComponentType, text: "${from.name} -> ${it.name}".toString()]
        }
    }

    def "every package of khaos is in the table"() {
        expect:
        (classes.collect { layer(it) } as Set) - 'launcher' - MAY_KNOW.keySet() == [] as Set
    }

    def "#layer knows nothing but base and #known"() {
        expect:
        forbidden(layer, known) == []

        where:
        layer << MAY_KNOW.keySet()
        known = MAY_KNOW[layer]
    }

    def "the engine never knows Groovy or the language"() {
        expect:
        arrows.findAll { it.from != 'dsl' && it.from != 'launcher' && isLanguage(it.to) }.collect { it.text } == []
    }

    def "no class has a name that says nothing"() {
        expect:
        classes*.simpleName.findAll { name -> EMPTY_WORDS.any { name.endsWith(it) } } == []
    }

    def "every package says its job in a package-info"() {
        expect:
        sourceFolders().findAll { !Files.exists(it.resolve('package-info.java')) } == []
    }

    private List<String> forbidden(String layer, List<String> known) {
        arrows.findAll { it.from == layer && it.to.packageName.startsWith('khaos') }
                .findAll { !(LayersSpec.layer(it.to) in [layer, 'base', *known]) }
                .collect { it.text }
    }

    private static boolean isLanguage(JavaClass type) {
        type.packageName.startsWith('groovy') || type.packageName.startsWith('org.codehaus.groovy') || layer(type) == 'dsl'
    }

    /** khaos.base.Rate → base; the launcher, in khaos itself, is its own. */
    private static String layer(JavaClass type) {
        def parts = type.packageName.split(/\./)
        parts.length > 1 ? parts[1] : 'launcher'
    }

    private static List<Path> sourceFolders() {
        ['lib', 'dsl'].collectMany { root ->
            Files.walk(Path.of(root)).withCloseable { walk ->
                walk.filter { it.toString().endsWith('.java') }.map { it.parent }.distinct().toList()
            }
        }
    }
}
