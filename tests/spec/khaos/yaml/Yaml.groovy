package khaos.yaml

import khaos.dsl.Script
import khaos.dsl.Scripts
import khaos.plan.BadScenario
import khaos.plan.Plan
import khaos.plan.Source

/** YAML for specs: text in; script, plan, notes or mistakes out. */
class Yaml {

    static Source source(String text) {
        new Source('my.yaml', text.stripIndent(), Optional.empty())
    }

    static Plan read(String text, Closure notes = {}) {
        new OlderScenarios(new Scripts(Script.HOME), notes).read(source(text), [:])
    }

    /** The lines of the script, without the first, which is its name. */
    static List<String> script(String text) {
        Conversion.of(source(text)).script().readLines().drop(1).findAll { !it.blank }
    }

    static List<String> notes(String text) {
        Conversion.of(source(text)).notes()
    }

    /** What is wrong: {@code line:column what}. */
    static List<String> mistakes(String text) {
        try {
            read(text)
            []
        } catch (BadScenario wrong) {
            wrong.mistakes().collect { "${it.place().line()}:${it.place().column()} ${it.what()}".toString() }
        }
    }
}
