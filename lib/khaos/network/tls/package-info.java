/**
 * Certificates for clusters and proxies of this machine, made in this process: an {@link khaos.network.tls.Authority} issues
 * them, as PEM that Kafka's clients, OpenSSL and librdkafka read.
 */
package khaos.network.tls;
