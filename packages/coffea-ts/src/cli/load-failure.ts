import { frameText, hintFor, userFrame } from "../base/index.ts";

/** Why a module could not be loaded, with its place and the way out: ` (at analysis.ts:3): SyntaxError: …`. */
export async function loadFailure(error: unknown): Promise<string> {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const place = placeOf(error);
  return `${place === null ? "" : ` (at ${place})`}: ${message.replace(/\.?$/, ".")}${await wayOut(error)}`;
}

/** Errors of syntax and of imports have the place in the first line of their stack, those of running code in its frames. */
function placeOf(error: unknown): string | null {
  const head = error instanceof Error ? /^(?:file:\/\/)?(\/\S.*):(\d+)\n/.exec(error.stack ?? "") : null;
  if (head !== null) return `${decodeURIComponent(head[1]!)}:${head[2]}`;
  const frame = userFrame(error);
  return frame === null ? null : frameText(frame);
}

async function wayOut(error: unknown): Promise<string> {
  if (!(error instanceof Error)) return "";
  if ((error as { code?: unknown }).code === "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX") {
    return " TypeScript runs here by leaving its types out, so enums, namespaces and parameter properties do not work; a union of literals or a plain object does.";
  }
  const [, module, name] = /requested module '(coffea-ts[^']*)' does not provide an export named '([^']*)'/.exec(error.message) ?? [];
  if (module === undefined || name === undefined) return "";
  const exported = (await import(module)) as Record<string, unknown>;
  return ` ${hintFor(name, Object.keys(exported), "exports")}`;
}
