import { frameText, isCoffeaError, userFrame } from "../base/index.ts";

/** An error as one paragraph for people; with `debug` its stack and causes follow. */
export function errorText(error: unknown, debug: boolean): string {
  const paragraph = `coffea-ts: ${messageOf(error)}`.replace(/\s*\n\s*/g, " ");
  return debug ? `${paragraph}\n\n${stackOf(error)}` : paragraph;
}

function messageOf(error: unknown): string {
  if (isCoffeaError(error) || !(error instanceof Error)) return error instanceof Error ? error.message : String(error);
  if (error.name === "UsageError") return error.message;
  const frame = userFrame(error);
  const place = frame === null ? "" : ` (${frameText(frame)})`;
  return `${error.name}: ${error.message}${place}`;
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? "" : `\ncaused by: ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
