import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { CoffeaError } from "../../base/index.ts";

/**
 * Writes a local file in one step, replacing what was there: nobody ever reads half of it, and of two writers at once one wins whole.
 * Folders on the way are made. With `durable` it resolves once the bytes are on the disk, so that a power cut cannot lose them.
 *
 * @throws `WriteFailed` naming the path and the reason
 */
export async function writeWholeFile(
  path: string,
  bytes: Uint8Array,
  { durable = false }: { readonly durable?: boolean } = {},
): Promise<void> {
  const temporary = `${path}.${process.pid}.${randomBytes(4).toString("hex")}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(bytes);
      if (durable) await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw new CoffeaError("WriteFailed", `Could not write "${path}": ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
      details: { file: path },
    });
  }
}
