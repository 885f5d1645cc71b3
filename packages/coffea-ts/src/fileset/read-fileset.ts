import { CoffeaError } from "../base/index.ts";
import { openFileSource } from "../bytes/index.ts";
import type { Fileset } from "./fileset.ts";

/**
 * Reads a fileset from a JSON file, also a gzipped one (`.json.gz`). The content is checked when it is used.
 *
 * @throws `FileNotFound`, or `BadFileset` when the file does not hold JSON.
 */
export async function readFileset(path: string): Promise<Fileset> {
  const source = openFileSource(path);
  try {
    const [bytes] = await source.read([{ start: 0, stop: await source.size() }]);
    return JSON.parse(await textOf(bytes!)) as Fileset;
  } catch (error) {
    if (error instanceof CoffeaError) throw error;
    const reason = error instanceof SyntaxError ? `it does not hold valid JSON (${error.message})` : `it cannot be unpacked`;
    throw new CoffeaError("BadFileset", `Could not read the fileset "${path}": ${reason}.`, { cause: error, details: { file: path } });
  } finally {
    await source.close();
  }
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip) return new TextDecoder().decode(bytes);
  const unpacked = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).text();
}
