import { isPlainObject } from "../../base/index.ts";

/** Where in an output something is: keys of objects and maps, positions in lists. */
export type OutputPath = readonly unknown[];

/**
 * A copy of an output with some of its objects replaced: `replace` gives what stands in the place of an object, or undefined to look inside
 * (lists, maps, sets and plain objects) or to keep it (all others). `seen` objects that contain themselves end in `loop`.
 */
export function mapOutput(
  output: unknown,
  replace: (value: object, path: OutputPath) => unknown,
  loop: (path: OutputPath) => never,
): unknown {
  const open = new Set<object>();
  const map = (value: unknown, path: OutputPath): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const replaced = replace(value, path);
    if (replaced !== undefined) return replaced;
    if (open.has(value)) return loop(path);
    open.add(value);
    const copy = copyOf(value, path, map);
    open.delete(value);
    return copy;
  };
  return map(output, []);
}

function copyOf(value: object, path: OutputPath, map: (value: unknown, path: OutputPath) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item, index) => map(item, [...path, index]));
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, map(item, [...path, key])] as const));
  if (value instanceof Set) return new Set([...value].map((item, index) => map(item, [...path, index])));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(item, [...path, key])]));
}

/** `["DoubleMuon"]["mass"]`, for messages; empty for the output itself. */
export function pathText(path: OutputPath): string {
  return path.map((key) => `[${typeof key === "string" ? JSON.stringify(key) : String(key)}]`).join("");
}
