/** Proxies that understand Kafka: clients that are told of brokers are told of the proxies before them. */
package khaos.network.kafka;
