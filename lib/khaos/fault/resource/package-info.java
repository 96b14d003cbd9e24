/** Harms to what a process stands on: its share of the machine, its disk, its clock, its connections, its data. */
package khaos.fault.resource;
