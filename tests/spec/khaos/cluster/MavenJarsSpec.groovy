package khaos.cluster

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.KhaosError
import khaos.base.Progress
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.environment.RestoreSystemProperties

@RestoreSystemProperties
class MavenJarsSpec extends Specification {

    @TempDir Path repository

    def parts = []
    def progress = [say: {}, part: { what, done, total -> parts << [what, done, total] }] as Progress

    def "an empty local repository is filled, with progress"() {
        given:
        System.setProperty('maven.repo.local', repository.toString())

        when:
        def jars = new MavenJars(progress).apply(['org.slf4j:slf4j-simple:1.7.36'])

        then:
        jars*.fileName*.toString() as Set == ['slf4j-simple-1.7.36.jar', 'slf4j-api-1.7.36.jar'] as Set
        jars.every { it.startsWith(repository) && Files.size(it) > 1000 }
        parts.last()[1..2] == [2, 2]
    }

    def "#what is one error"() {
        when:
        new MavenJars(progress).apply([artifact])

        then:
        def error = thrown(KhaosError)
        error.what() == message

        where:
        what                        | artifact                         || message
        'a version that is nowhere' | 'org.slf4j:slf4j-simple:0.0.0'   || 'no Maven repository has org.slf4j:slf4j-simple:0.0.0'
        'what is no artifact'       | 'slf4j-simple'                   || '`slf4j-simple` is not an artifact'
    }
}
