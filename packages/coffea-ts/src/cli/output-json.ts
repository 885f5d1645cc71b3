import { Hist, toUhi } from "../hist/index.ts";

// JSON with exact integers of any size needs the raw text of a number.
const { rawJSON } = JSON as unknown as { rawJSON: (text: string) => unknown };

/**
 * An output as JSON text. Histograms become UHI objects, bigints plain integers, typed arrays and sets lists, maps objects (lists of pairs where a key is no text);
 * NaN and infinities become the texts "NaN", "Infinity" and "-Infinity", as JSON has no numbers for them.
 */
export function outputJson(value: unknown): string {
  return JSON.stringify(plain(value), null, 2);
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return rawJSON(value.toString());
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Hist) return plain(toUhi(value));
  if (Array.isArray(value)) return value.map(plain);
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) return Array.from(value as unknown as ArrayLike<unknown>, plain);
  if (value instanceof Set) return [...value].map(plain);
  if (value instanceof Map) return plainMap(value);
  const json = (value as { toJSON?: unknown }).toJSON;
  if (typeof json === "function") return plain(json.call(value));
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function plainMap(map: ReadonlyMap<unknown, unknown>): unknown {
  const pairs = [...map].map(([key, inner]) => [key, plain(inner)] as const);
  if (pairs.every(([key]) => typeof key === "string")) return Object.fromEntries(pairs as [string, unknown][]);
  return pairs.map(([key, inner]) => [plain(key), inner]);
}
