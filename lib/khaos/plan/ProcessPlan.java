package khaos.plan;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the members of a group make of the records that they read: each becomes one in another topic.
 *
 * @param to           where it goes
 * @param isExactlyOnce whether what was made and how far the group has come are committed together, in transactions
 * @param commits      when that is committed
 * @param transform    from the fields of a record that is a JSON object to what it becomes; empty for the record as it is
 * @param place        where the script says it
 */
public record ProcessPlan(
        String to,
        boolean isExactlyOnce,
        TransactionPlan commits,
        Optional<Function<Map<?, ?>, Object>> transform,
        Place place) {}
