package khaos.history.course;

import java.util.Arrays;
import java.util.function.IntFunction;

/** Things numbered from 0, each made when it is first asked for. Any thread; one that is there is had without a lock. */
final class Numbered<T> {

    private final IntFunction<T> make;
    private volatile Object[] all = new Object[16];

    Numbered(IntFunction<T> make) {
        this.make = make;
    }

    @SuppressWarnings("unchecked") // nothing else is ever put in
    T at(int number) {
        Object[] now = all;
        Object there = number < now.length ? now[number] : null;
        return (T) (there == null ? made(number) : there);
    }

    private synchronized Object made(int number) {
        if (number >= all.length) all = Arrays.copyOf(all, Math.max(number + 1, all.length * 2));
        Object[] now = all;
        if (now[number] == null) now[number] = make.apply(number);
        return now[number];
    }

    /** No thing with this number or a higher one was ever asked for. */
    synchronized int size() {
        int size = all.length;
        while (size > 0 && all[size - 1] == null) size--;
        return size;
    }
}
