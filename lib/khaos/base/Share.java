package khaos.base;

/** A part of a whole, 0 to 1; {@code 10.percent} in a script. */
public record Share(double fraction) {

    public Share {
        if (!(fraction >= 0 && fraction <= 1))
            throw new KhaosError(
                    "a share must lie between 0 and 100 percent, got " + fraction * 100,
                    "write for example 10.percent");
    }

    @Override
    public String toString() {
        return (fraction * 100 == Math.rint(fraction * 100) ? "" + Math.round(fraction * 100) : "" + fraction * 100)
                + "%";
    }
}
