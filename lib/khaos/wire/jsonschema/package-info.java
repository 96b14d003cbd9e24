/** JSON whose schema is in a registry; {@link khaos.wire.jsonschema.JsonSchemaContent} is the entrance. */
package khaos.wire.jsonschema;
