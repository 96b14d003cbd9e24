/** One direction of one connection, and the stages that bytes pass in it. */
package khaos.network.link;
