/** Where in the user's own code an error came from. */
export interface UserFrame {
  /** Path or URL of the file. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

// This file is `<package>/src/base/user-frame.ts`, or `.js` under dist.
const ownFolders = ["../", "../../bin/"].flatMap(urlFromHere);

/** None where this module has no usual URL, as in a bundle that runs from a blob. */
function urlFromHere(folder: string): string[] {
  try {
    return [new URL(folder, import.meta.url).href];
  } catch {
    return [];
  }
}

/**
 * The first frame of an error's stack that is neither of an installed package (this one among them) nor of the JavaScript engine, or null where there is none.
 * Reads the stacks of V8, SpiderMonkey and JavaScriptCore.
 */
export function userFrame(error: unknown): UserFrame | null {
  const stack = error instanceof Error ? error.stack : undefined;
  if (stack === undefined) return null;
  for (const line of stack.split("\n")) {
    const match = /(?:\(|@|at (?:async )?|^)((?:file|https?|blob|data):[^()]*?|\/[^():]*|[A-Za-z]:\\[^():]*):(\d+):(\d+)\)?$/.exec(
      line.trim(),
    );
    if (match === null || isInternal(match[1]!)) continue;
    return { file: readable(match[1]!), line: Number(match[2]), column: Number(match[3]) };
  }
  return null;
}

/** An error whose stack is one line of the user's program, as {@link frameText} writes it: `userFrame` finds that line in it. */
export function errorAtLine(line: string): Error {
  const error = new Error("here");
  error.stack = `Error: here\n    at process (${line})`;
  return error;
}

/** `analysis.ts:14:20`. */
export function frameText({ file, line, column }: UserFrame): string {
  return `${file}:${line}:${column}`;
}

function isInternal(file: string): boolean {
  if (file.startsWith("node:") || file.includes("/node_modules/")) return true;
  return ownFolders.some((folder) => file.startsWith(folder)) && !/\.test\.[jt]s$/.test(file);
}

function readable(file: string): string {
  const path = file.split("?")[0]!;
  return path.startsWith("file://") ? decodeURIComponent(path.slice("file://".length)) : path;
}
