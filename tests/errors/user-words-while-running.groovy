import khaos.base.KhaosError
import khaos.value.*
import khaos.word.Word

class Plate implements Leaf {
    @Word('A number plate.')
    static Plate plate(int letters) {
        if (letters < 1) throw new KhaosError("a plate needs at least 1 letter, got $letters", 'use plate(3)')
        new Plate()
    }

    Kind kind() { Kind.TEXT }
    Drawer drawer(Origin origin) { throw new UnsupportedOperationException() }
}

topic('cars') {
    value {
        field 'plate', plate(3)
        field 'other', plate(0)
    }
}
