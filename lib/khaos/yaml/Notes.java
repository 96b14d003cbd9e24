package khaos.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaos.plan.Place;

/** What a person should know of a file that is right: where khaos does what the older tool's document says, and that tool did not. */
final class Notes {

    private final String file;
    private final Map<String, Place> told = new LinkedHashMap<>();
    private final Map<String, String> leftOut = new LinkedHashMap<>();

    Notes(String file) {
        this.file = file;
    }

    /** Once, at the first place that gives a reason to. */
    void tell(Place place, String what) {
        told.putIfAbsent(what, place);
    }

    /** A key was left out whose default is another in the document than it was in the tool. */
    void leftOut(String key, Object documented, Object older) {
        leftOut.putIfAbsent(key, key + " " + documented + " (not " + older + ")");
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        if (!leftOut.isEmpty())
            lines.add(file + "  what it leaves out is as the older document says, not as that tool did: "
                    + String.join(", ", leftOut.values()));
        told.forEach((what, place) -> lines.add(place.script() + ":" + place.line() + "  " + what));
        return lines;
    }
}
