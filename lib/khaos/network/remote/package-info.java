/** Proxies that live in another process, khaos's or Toxiproxy's own, by their HTTP API. */
package khaos.network.remote;
