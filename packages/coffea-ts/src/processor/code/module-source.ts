import { digest, isCoffeaError } from "../../base/index.ts";
import { openFileSource } from "../../bytes/index.ts";

/**
 * A hash of the text of a module and of everything that it leads to by relative paths: what it imports, statically or with `import("./…")`, and files that it names
 * with `new URL("./…", import.meta.url)`. Packages are not looked into, nor is what a program reads by names that it makes while it runs.
 *
 * @throws `FileNotFound` when the module itself is not there; `NotSupported` for a module that is no local file
 */
export async function moduleSourceHash(url: string): Promise<string> {
  const texts = new Map<string, string | null>();
  const pending = [withoutQuery(url)];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (texts.has(next)) continue;
    const text = await textOf(next, next === withoutQuery(url));
    texts.set(next, text);
    if (text !== null) pending.push(...referencesOf(text, next));
  }
  const base = withoutQuery(url);
  // Relative places, so that a checkpoint survives a move of the whole folder.
  return digest([...texts].map(([place, text]) => [relative(place, base), text]).sort(([a], [b]) => (a! < b! ? -1 : 1)));
}

/** Null where a named file is not there. */
async function textOf(url: string, isModule: boolean): Promise<string | null> {
  const source = openFileSource(decodeURIComponent(url.replace(/^file:\/\//, "")));
  try {
    const [bytes] = await source.read([{ start: 0, stop: await source.size() }]);
    return new TextDecoder("latin1").decode(bytes);
  } catch (error) {
    if (isModule || !isCoffeaError(error, "FileNotFound", "ReadFailed")) throw error;
    return null;
  } finally {
    await source.close();
  }
}

const references =
  /(?:\bfrom|\bimport)\s*\(?\s*(["'`])(\.{1,2}\/[^"'`\n]+)\1|\bnew\s+URL\(\s*(["'`])(\.{0,2}\/?[^"'`\n:]+)\3\s*,\s*import\.meta\.url/g;

function referencesOf(text: string, url: string): string[] {
  if (!/\.[cm]?[jt]sx?$/.test(url)) return [];
  return [...text.matchAll(references)].map((match) => withoutQuery(new URL((match[2] ?? match[4])!, url).href));
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, "");
}

function relative(place: string, base: string): string {
  const folder = base.slice(0, base.lastIndexOf("/") + 1);
  return place.startsWith(folder) ? place.slice(folder.length) : place;
}
