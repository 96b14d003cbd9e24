package khaos.traffic;

import java.util.Optional;
import khaos.base.Share;
import khaos.plan.TopicPlan;
import khaos.target.Injection;
import khaos.value.Origin;
import khaos.wire.EvolvingMaker;
import khaos.wire.EvolvingMaker.Version;
import khaos.wire.Maker;
import khaos.wire.RefusedMaker;
import khaos.wire.registry.Registry;

/** By which schema one producer writes. */
final class Evolution {

    private final TopicPlan topic;
    private final Origin origin;
    private final EvolvingMaker maker;
    private final Layers<Optional<Version>> versions;

    Evolution(TopicPlan topic, Origin origin) {
        this.topic = topic;
        this.origin = origin;
        this.maker = new EvolvingMaker(topic.content().maker(topic.key(), origin), origin);
        this.versions = new Layers<>(Optional.empty(), version -> maker.evolve(version.orElse(null)));
    }

    EvolvingMaker maker() {
        return maker;
    }

    Injection to(String schema, Share share) {
        return versions.over(Optional.of(new Version(made(schema), share.fraction())), () -> true);
    }

    /** What the registry refuses cannot be written: a stock producer's serializer throws for each record. */
    private Maker made(String schema) {
        Origin later = origin.part("evolved");
        try {
            return topic.content().evolved(schema, true).maker(topic.key(), later);
        } catch (Registry.Conflict refused) {
            return new RefusedMaker(topic.content().maker(topic.key(), later), refused.what());
        }
    }
}
