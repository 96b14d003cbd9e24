package khaos.target;

import khaos.base.Rate;

/** Sends at a rate that can be changed while it runs. */
public interface Paced {

    /** @param rate of each producer, instead of the plan's */
    Injection pace(Rate rate);

    /** Sends so many records at once, on top of its rate. */
    Injection burst(long records);
}
