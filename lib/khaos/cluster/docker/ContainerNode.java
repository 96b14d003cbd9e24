package khaos.cluster.docker;

import khaos.cluster.local.Node;

/**
 * Where one broker lives: the ports are this machine's, the folder is the container's.
 *
 * @param container its name
 * @param volume    the name of its data
 */
record ContainerNode(Node node, String container, String volume) {

    String name() {
        return node.name();
    }
}
