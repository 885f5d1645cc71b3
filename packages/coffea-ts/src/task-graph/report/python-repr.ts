import { CoffeaError } from "../../base/index.ts";

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
