/** What was seen of the services beside Kafka: their health, their ends, what they held. Written by who watches them, read when the run is judged. */
package khaos.history.service;
