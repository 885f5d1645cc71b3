import { fromUhi, Hist } from "../hist/index.ts";

/** A histogram inside an output, and the keys that lead to it. */
export interface FoundHistogram {
  readonly path: readonly string[];
  readonly hist: Hist;
}

/** All histograms in an output, in its order: as objects, or as UHI objects in an output that was read from JSON. */
export function findHistograms(value: unknown, path: readonly string[] = []): FoundHistogram[] {
  if (value instanceof Hist) return [{ path, hist: value }];
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return [];
  if (isUhi(value)) return [{ path, hist: fromUhi(value) }];
  const entries: Iterable<[unknown, unknown]> =
    value instanceof Map ? value : value instanceof Set ? [...value].entries() : Object.entries(value);
  return [...entries].flatMap(([key, inner]) => findHistograms(inner, [...path, String(key)]));
}

function isUhi(value: object): boolean {
  const { axes, storage } = value as { axes?: unknown; storage?: { type?: unknown } | null };
  return Array.isArray(axes) && typeof storage === "object" && storage !== null && typeof storage.type === "string";
}

/** File names, one for each path, without characters that file systems dislike; the same name a second time gets a number. */
export function fileNames(paths: readonly (readonly string[])[]): string[] {
  const used = new Map<string, number>();
  return paths.map((path) => {
    const name = path.map((key) => key.replace(/[^\p{L}\p{N}._-]+/gu, "_")).join("-") || "histogram";
    const count = (used.get(name.toLowerCase()) ?? 0) + 1;
    used.set(name.toLowerCase(), count);
    return count === 1 ? name : `${name}-${count}`;
  });
}
