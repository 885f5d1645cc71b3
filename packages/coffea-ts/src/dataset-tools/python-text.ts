import { CoffeaError } from "../base/index.ts";

/** A text as Python's `repr` writes it: in single quotes, unless it has such and no double ones. */
export function pythonRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = Array.from(text).map((letter) => {
    if (letter === "\\" || letter === quote) return `\\${letter}`;
    if (letter === "\n") return "\\n";
    if (letter === "\r") return "\\r";
    if (letter === "\t") return "\\t";
    return letter < " " || letter === "\u007f" ? `\\x${letter.charCodeAt(0).toString(16).padStart(2, "0")}` : letter;
  });
  return `${quote}${body.join("")}${quote}`;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", "\\": "\\", "'": "'", '"': '"' };

/**
 * The text that {@link pythonRepr} or Python itself wrote.
 *
 * @throws `BadArgument` for what is no text of Python
 */
export function fromPythonRepr(repr: string): string {
  const quote = repr[0];
  if (repr.length < 2 || (quote !== "'" && quote !== '"') || !repr.endsWith(quote)) {
    throw new CoffeaError(
      "BadArgument",
      `A report has ${JSON.stringify(repr)} in the place of the name of a file, in quotes, such as "'1.root'".`,
    );
  }
  return repr.slice(1, -1).replace(/\\(x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|.)/g, (whole, escape: string) => {
    return escape.length === 1 ? (escapes[escape] ?? whole) : String.fromCodePoint(Number.parseInt(escape.slice(1), 16));
  });
}

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
