import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { havePeers, peersPython } from "../oracle/python-oracle.ts";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));
const script = fileURLToPath(new URL("make_root_files.py", import.meta.url));

/** The codecs that ROOT writes baskets with. */
export const rootCodecs = ["none", "zlib", "lzma", "lz4", "zstd"] as const;

/** Why {@link rootMadeFile} cannot work here, or null. */
export const noRoot: string | null = !havePeers ? "no Python peers" : whyNoRoot();

/**
 * A file of 20,000 dimuon-like events in clusters of 7,000, written by ROOT itself with this codec: a tree "Events", the same events for each codec.
 * All five are made at the first call, and kept in `.cache` for as long as the script that makes them stays the same.
 */
export function rootMadeFile(codec: (typeof rootCodecs)[number]): string {
  const hash = createHash("sha256").update(readFileSync(script)).digest("hex").slice(0, 12);
  const folder = `${repository}.cache/root-made/${hash}`;
  const path = `${folder}/dimuon_${codec}.root`;
  if (!existsSync(path)) {
    const made = spawnSync(peersPython, [script, folder, "--events", "20000", "--cluster", "7000"], { encoding: "utf8" });
    if (made.status !== 0) throw new Error(`ROOT could not make ${path}:\n${made.stderr}`);
  }
  return path;
}

function whyNoRoot(): string | null {
  if (spawnSync("g++", ["--version"]).status !== 0) return "no g++, whose headers ROOT's compiler needs";
  const found = spawnSync(peersPython, ["-c", "import importlib.util, sys; sys.exit(importlib.util.find_spec('ROOT') is None)"]);
  return found.status === 0 ? null : "no PyROOT in the Python of the peers";
}
