/** Harms to network links, one record each: most are a toxic of Toxiproxy's, in words and units of the field. */
package khaos.fault.network;
