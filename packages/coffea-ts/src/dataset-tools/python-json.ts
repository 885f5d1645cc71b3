/**
 * JSON as Python's `json.dumps(value, sort_keys=True, separators=(",", ":"))` writes it: keys in the order of their characters, everything outside of ASCII escaped,
 * numbers as Python writes them. What JSON leaves out (undefined) is left out.
 */
export function pythonJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") return pythonNumber(value);
  if (typeof value === "bigint") return String(value);
  if (typeof value === "string") return asciiJson(value);
  if (Array.isArray(value)) return `[${value.map((item) => pythonJson(item ?? null)).join(",")}]`;
  const entries = Object.entries(value as Record<string, unknown>)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => byCodePoints(a, b))
    .map(([key, inner]) => `${asciiJson(key)}:${pythonJson(inner)}`);
  return `{${entries.join(",")}}`;
}

/** Order of texts in Python: by code points, where JavaScript compares UTF-16 units. */
export function byCodePoints(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function asciiJson(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * What Python makes of a number that JSON brought to it: an integer where there is neither point nor exponent. It turns to exponents below 1e-4
 * and from 1e16 on, and writes at least two digits of them.
 */
function pythonNumber(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  const size = Math.abs(value);
  if ((Number.isInteger(value) && size < 1e21) || (size >= 1e-4 && size < 1e16)) return String(value);
  const [digits, exponent = "0"] = value.toExponential().split("e");
  const power = Number(exponent);
  return `${digits}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
