package khaos.traffic.flow;

import java.util.Arrays;

/** What is known of the instances that are on their way, by place: 20 bytes each, and what they remember. One thread. */
final class Instances {

    private static final int NONE = -1;

    private long[] numbers = new long[1024];
    private long[] dueNanos = new long[1024];
    private int[] nodes = new int[1024];
    private byte[][] luggage = new byte[1024][];
    private int used;
    private int free = NONE;
    private int count;

    /** How many are on their way. */
    int count() {
        return count;
    }

    /** A place for instance {@code number}. */
    int add(long number) {
        int place = free;
        if (place == NONE) place = used++;
        else free = nodes[place];
        if (place == numbers.length) grow();
        numbers[place] = number;
        count++;
        return place;
    }

    /** It is over; its place is free. */
    void remove(int place) {
        luggage[place] = null;
        nodes[place] = free;
        free = place;
        count--;
    }

    long number(int place) {
        return numbers[place];
    }

    /** Where it goes next, and when that is due. */
    void go(int place, int node, long nanos) {
        nodes[place] = node;
        dueNanos[place] = nanos;
    }

    int node(int place) {
        return nodes[place];
    }

    long dueNanos(int place) {
        return dueNanos[place];
    }

    byte[] luggage(int place) {
        return luggage[place];
    }

    void luggage(int place, byte[] packed) {
        luggage[place] = packed;
    }

    private void grow() {
        int larger = numbers.length + (numbers.length >> 1);
        numbers = Arrays.copyOf(numbers, larger);
        dueNanos = Arrays.copyOf(dueNanos, larger);
        nodes = Arrays.copyOf(nodes, larger);
        luggage = Arrays.copyOf(luggage, larger);
    }
}
