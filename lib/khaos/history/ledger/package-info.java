/**
 * What khaos knows of every single record: sent, acknowledged at which offset, seen in the log, delivered to which group.
 * {@link khaos.history.ledger.Ledger} is the entrance. Pure data: nothing of Kafka's clients, of records' bytes or of
 * threads of its own. About 0.1 bytes a record for each question that is asked of it.
 */
package khaos.history.ledger;
