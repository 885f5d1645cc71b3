import { sha256 } from "../../base/index.ts";
import type { Traced } from "./traced.ts";

/** Both hashes of a traced process. */
export function hashesOf({ graph, output }: Pick<Traced, "graph" | "output">): Pick<Traced, "hash" | "structure"> {
  const nodes = graph.nodes.map(({ kind, inputs, form, parameters }) => [kind, inputs, form, parameters] as const);
  const shape = nodes.map((node) => (node[0] === "literal" ? node.slice(0, 3) : node));
  return { hash: digest([graph.forms, nodes, output]), structure: digest([graph.forms, shape]) };
}

/** SHA-256 of a value's JSON text, in hexadecimal. */
function digest(value: unknown): string {
  const bytes = sha256(new TextEncoder().encode(JSON.stringify(value)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
