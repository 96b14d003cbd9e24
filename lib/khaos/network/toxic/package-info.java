/** The toxics: one record each, whose components are the attributes of the API. */
package khaos.network.toxic;
