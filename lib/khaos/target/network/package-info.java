/** Which network links are meant: by their brokers, by what they are for, or by the cut that they cross. */
package khaos.target.network;
