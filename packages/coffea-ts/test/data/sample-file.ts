import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const repository = new URL("../../../../", import.meta.url);
const folders = ["../shared/data/root/files/", ".cache/coffea-samples/"].map((folder) => fileURLToPath(new URL(folder, repository)));

/**
 * Path of a real ROOT file by its name (`nano_dimuon.root`), or null where it is not on this machine.
 * Files come from the shared data folder beside the repository, and from coffea's source distribution, which the test command unpacks to `.cache/coffea-samples`.
 */
export function sampleFile(name: string): string | null {
  return folders.map((folder) => `${folder}${name}`).find((path) => existsSync(path)) ?? null;
}
