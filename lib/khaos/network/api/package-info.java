/** Toxiproxy's HTTP API, and what goes beyond it. */
package khaos.network.api;
