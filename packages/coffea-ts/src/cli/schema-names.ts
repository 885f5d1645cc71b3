/** Names of schemas that the command line takes; apart from the schemas, so that help needs nothing else loaded. */
export const schemaNames = ["base"] as const;
export type SchemaName = (typeof schemaNames)[number];
