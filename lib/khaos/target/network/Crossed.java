package khaos.target.network;

import khaos.target.Link;

/**
 * A link that leads from one side of a cut to the other.
 *
 * @param isFromFirst whether those who open its connections are on the first side
 */
public record Crossed(Link link, boolean isFromFirst) {

    @Override
    public String toString() {
        return link.name();
    }
}
