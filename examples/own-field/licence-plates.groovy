// A field of your own with a name: a class in the script that implements Leaf, and a static method with @Word.
// Run it: khaos run examples/own-field/licence-plates -d 30s
import khaos.base.Dice
import khaos.value.Drawer
import khaos.value.Kind
import khaos.value.Leaf
import khaos.value.Origin
import khaos.word.Word

scenario 'licence-plates', 'Cars passing a toll gate, with plates made by the script itself'

topic('passages') {
    value {
        field 'plate', plate()
        field 'toll', decimal(1.5..9.5)
        field 'at', timestamp(iso: true)
    }
    producers { rate 200.perSecond }
    consumers { group 'billing' }
}

class Plate implements Leaf {

    @Word('A licence plate like B-XK 4711.')
    static Plate plate() {
        new Plate()
    }

    @Override
    Kind kind() {
        Kind.TEXT
    }

    @Override
    Drawer drawer(Origin origin) {
        Dice dice = origin.dice() // all chance comes from here, so that a seed means something
        return (sink) -> sink.text("B-${letter(dice)}${letter(dice)} ${dice.below(9999) + 1}".toString())
    }

    private static String letter(Dice dice) {
        return 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.substring(dice.below(26)).take(1)
    }
}
