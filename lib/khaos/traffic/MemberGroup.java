package khaos.traffic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import khaos.base.Deadline;
import khaos.base.KhaosError;
import khaos.target.Group;
import khaos.target.Injection;

/** One consumer group of the run, as what can be hurt. */
final class MemberGroup implements Group {

    private static final Duration REBALANCING = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(10);

    private final String id;
    private final List<Member> members;
    private final Groups groups;

    MemberGroup(String id, List<Member> members, Groups groups) {
        this.id = id;
        this.members = List.copyOf(members);
        this.groups = groups;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Set<String> topics() {
        return members.stream().map(Member::topic).collect(Collectors.toSet());
    }

    /** One member leaves and joins again: the others are given its partitions, and then their share. */
    @Override
    public Injection rebalance() {
        int before = generation();
        working(1).get(0).rejoin();
        return Injection.momentary(() -> generation() > before);
    }

    /** Half of the members die, one at least; one of the others keeps joining anew. */
    @Override
    public Injection rebalancing() {
        List<Member> working = working(2);
        Member survivor = working.get(0);
        var deaths = new ArrayList<Injection>();
        for (Member victim : working.subList(1, 1 + working.size() / 2)) {
            survivor.rejoin();
            boolean isRebalancing = Deadline.in(REBALANCING).poll(LOOK, () -> groups.isRebalancing(id));
            if (isRebalancing) deaths.add(victim.kill());
        }
        if (deaths.isEmpty())
            throw new KhaosError("group " + id + " was never seen to rebalance", "let it have more members");
        return Injection.all(deaths);
    }

    private List<Member> working(int least) {
        List<Member> working = members.stream().filter(Member::isWorking).toList();
        if (working.size() < least)
            throw new KhaosError(
                    "group " + id + " has " + working.size() + " working consumers, and " + least + " are needed",
                    "give it more consumers, or hurt fewer of them at once");
        return working;
    }

    private int generation() {
        return members.stream()
                .mapToInt(member -> member.loop().generation())
                .max()
                .orElse(0);
    }

    @Override
    public String toString() {
        return id;
    }
}
