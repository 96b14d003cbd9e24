package khaos.wire.poison;

import khaos.base.KhaosError;
import khaos.value.Origin;
import khaos.value.UniformKey;
import khaos.wire.Content;
import khaos.wire.Spoil;

/** Values of another shape behind the same prefix: readers believe that they know the schema, and are wrong. */
final class OtherContent {

    private OtherContent() {}

    static Poison.Spoiler spoiler(Spoil kind, Content content, Origin origin) {
        var spoilt = content.spoilt(kind)
                .orElseThrow(() -> new KhaosError(
                        kind + " finds nothing to spoil in these records",
                        switch (kind) {
                            case WRONG_PRECISION -> "add a field such as decimal(0..100)";
                            case MISSING_FIELD -> "use it where records have two fields or more";
                            default -> "use it where records have fields";
                        }));
        var maker = spoilt.maker(UniformKey.DEFAULT, origin);
        return value -> {
            maker.next();
            return maker.value();
        };
    }
}
