// A check of your own: a record in the script with a static method and @Word. It is judged when the run is over.
// Run it: khaos run examples/own-check/kept-up     See its word: khaos words keptUp --with examples/own-check/kept-up
import khaos.check.Check
import khaos.check.Verdict
import khaos.history.Evidence
import khaos.word.Word

scenario 'kept-up', 'A group has read everything by the end, and says so in its own words'
duration 5.s

topic('orders') {
    producers { rate 200.perSecond }
    consumers(2) { group 'billing' }
}

expect {
    noLoss 'orders'
    keptUp 'billing'
}

record KeptUp(String group) implements Check {

    @Word('By the end of the run the group is not behind by a single record.')
    static KeptUp keptUp(String group) {
        new KeptUp(group)
    }

    @Override
    Verdict judge(Evidence evidence) {
        def groups = evidence.totals().groups().findAll { it.group() == group }
        if (groups.empty) return Verdict.unknown("nobody read as '$group'")
        if (groups.any { it.lag().empty }) return Verdict.unknown("how far '$group' is behind could not be read") // never a guess
        long behind = groups.sum { it.lag().asLong } as long
        behind == 0 ? Verdict.held() : Verdict.broken("'$group' is $behind records behind")
    }
}
