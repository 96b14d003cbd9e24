package khaos.yaml;

import java.math.BigDecimal;
import java.util.List;
import khaos.plan.Place;
import khaos.yaml.Script.Part;

/** What topics and the steps of flows have in common. */
final class Topics {

    /** More blocks that say the same are a loop. */
    private static final long FEW = 3;

    private Topics() {}

    /** So many groups, which are named after their topic. */
    static void groups(Script script, Place place, long groups, long perGroup, List<Part> parts) {
        if (groups == 1 && perGroup == 1 && parts.isEmpty()) return;
        String head = perGroup == 1 && !parts.isEmpty() ? "consumers" : "consumers(" + perGroup + ")";
        if (groups > FEW) script.block(place, groups + ".times", () -> script.block(place, head, "", parts));
        else for (long i = 0; i < groups; i++) script.block(place, head, "", parts);
    }

    static boolean isRate(Section section, String key, BigDecimal rate) {
        if (rate.signum() > 0) return true;
        section.wrong(key, "`" + key + "` must be above 0, got " + rate.toPlainString(), "");
        return false;
    }
}
