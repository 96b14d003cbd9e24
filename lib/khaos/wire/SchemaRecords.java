package khaos.wire;

import java.time.Clock;
import java.util.List;
import khaos.base.Dice;
import khaos.base.KhaosError;
import khaos.base.Near;
import khaos.value.Key;
import khaos.value.Origin;

/** Binary records of a schema that is known. */
public interface SchemaRecords extends Content {

    /** Before each value: none without a registry. */
    byte[] prefix();

    @Override
    default void check(Key key) {
        maker(key, new Origin(new Dice(0), 1, Clock.systemUTC())); // compiling finds what does not fit
    }

    @Override
    default Tie tie() {
        return prefix().length > 0 ? Tie.LOOSE : Tie.NONE;
    }

    /**
     * The key's path leads to a field that is not there.
     *
     * @param where   {@code the schema shop.Order}
     * @param missing part of {@code path}
     * @param there   the fields that are
     */
    static KhaosError noField(String where, String missing, String path, List<String> there) {
        return new KhaosError(
                "the key comes from field '" + path + "', but " + where + " has no field '" + missing + "'",
                Near.to(missing, there).stream()
                        .findFirst()
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("its fields are " + String.join(", ", there)));
    }

    /** @param nests what {@code path} may lead through: {@code records} */
    static KhaosError noSingleValue(String path, String nests) {
        return new KhaosError(
                "'" + path + "' does not lead to a single value, which a key needs",
                "name a field that is no list and, with dots, lies in " + nests + " only: 'customer.id'");
    }
}
