package khaos.dsl

import java.nio.file.Files
import khaos.base.Home
import khaos.plan.BadScenario
import khaos.plan.Plan
import khaos.plan.Source
import khaos.plan.TopicPlan

/** Scripts for specs: text in, plan or mistakes out. */
class Script {

    static final Home HOME = new Home(Files.createTempDirectory('khaos-scripts'))

    static Plan read(Map<String, String> settings = [:], String text) {
        new Scripts(HOME).read(source(text), settings)
    }

    /** The only topic of a script that has one topic with this in it. */
    static TopicPlan topic(String inTopic) {
        read("topic('orders') {\n$inTopic\n}").topics()[0]
    }

    /** What is wrong with {@code text}, one line each. */
    static List<String> mistakes(Map<String, String> settings = [:], String text) {
        try {
            read(settings, text)
            []
        } catch (BadScenario wrong) {
            wrong.mistakes()*.what()
        }
    }

    static Source source(String text) {
        new Source('test.groovy', text, Optional.empty())
    }
}
