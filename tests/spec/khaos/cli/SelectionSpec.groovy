package khaos.cli

import java.nio.file.Files
import java.nio.file.Path
import khaos.base.BadInput
import spock.lang.Specification
import spock.lang.TempDir

class SelectionSpec extends Specification {

    @TempDir
    Path folder

    def "#words means #names"() {
        given:
        ['mine/one.groovy', 'mine/two.groovy', 'mine/deep/three.groovy', 'mine/notes.txt'].each { file(it) }

        expect:
        select(words) == names

        where:
        words                                   || names
        ['quickstart', 'anything']              || ['quickstart', 'anything']
        ['traffic/h*']                          || ['traffic/high-throughput', 'traffic/hot-partition']
        ['traffic/hot-*', 'traffic/h*']         || ['traffic/hot-partition', 'traffic/high-throughput']
        ['mine/*']                              || ['mine/one.groovy', 'mine/two.groovy']
        ['./mine/t*']                           || ['./mine/two.groovy']
        ['mine/**']                             || ['mine/deep/three.groovy', 'mine/one.groovy', 'mine/two.groovy']
        ['mine/{one,two}.groovy', 'mine/o?e']   || ['mine/one.groovy', 'mine/two.groovy']
    }

    def "a pattern that means nothing is refused: #word"() {
        when:
        select([word])

        then:
        def wrong = thrown(BadInput)
        wrong.what().contains(said)

        where:
        word       || said
        'mine/z*'  || 'no scenario matches `mine/z*`'
        'no/z*'    || 'no scenario matches `no/z*`'
        '[a'       || '`[a` is not a pattern'
    }

    private List<String> select(List<String> words) {
        new Selection(new Scenarios(new Catalogue(), folder, InputStream.nullInputStream())).of(words)
    }

    private void file(String name) {
        Files.createDirectories(folder.resolve(name).parent)
        Files.writeString(folder.resolve(name), '')
    }
}
