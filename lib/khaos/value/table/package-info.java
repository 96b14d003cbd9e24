/** Files as {@link khaos.value.Table}s, read whole when a script is read: {@link khaos.value.table.TableFile} is the entrance. */
package khaos.value.table;
