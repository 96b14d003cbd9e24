/** Proxies between clients and servers: they listen, dial, and let toxics at what passes. */
package khaos.network;
