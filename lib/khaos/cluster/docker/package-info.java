/**
 * Containers, by an engine's own interface and without a client program: {@link khaos.cluster.docker.Engine} finds Docker or
 * Podman and what runs there, {@link khaos.cluster.docker.ContainerHarms} harms one container.
 */
package khaos.cluster.docker;
