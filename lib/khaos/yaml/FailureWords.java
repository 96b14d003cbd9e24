package khaos.yaml;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import khaos.yaml.Script.Part;

/** {@code consumer_config:} as the words for consumers that fail. */
final class FailureWords {

    private static final List<String> REACTIONS = List.of("skip", "dlq", "retry");

    private final Notes notes;

    FailureWords(Notes notes) {
        this.notes = notes;
    }

    void write(Section config, List<Part> parts) {
        Optional<BigDecimal> failures = config.share("failure_rate").filter(share -> share.signum() > 0);
        Optional<BigDecimal> commits = config.share("commit_failure_rate").filter(share -> share.signum() > 0);
        String reaction = config.oneOf("on_failure", REACTIONS).orElse("skip");
        long retries = config.whole("max_retries", 0).orElse(3L);
        failures.ifPresent(share -> parts.add(new Part(
                config.place("failure_rate"), "failures " + Groovy.percent(share) + then(config, reaction, retries))));
        commits.ifPresent(share ->
                parts.add(new Part(config.place("commit_failure_rate"), "commitFailures " + Groovy.percent(share))));
        config.end();
    }

    private String then(Section config, String reaction, long retries) {
        if (reaction.equals("dlq")) {
            notes.tell(
                    config.place("on_failure"),
                    "a dead letter holds the original message as JSON, as documented; the older tool made text of it");
            return ", then: deadLetter()";
        }
        return reaction.equals("retry") ? ", then: retry(" + retries + ")" : "";
    }
}
