import { ByteWriter } from "./byte-writer.ts";
import type { DirectoryPlace } from "./directory-writer.ts";
import { BEGIN } from "./file-space.ts";
import { LAST_SHORT_POSITION } from "./key.ts";

/** What the header says. */
export interface HeaderFacts {
  readonly version: number;
  readonly end: number;
  readonly infos: { readonly position: number; readonly bytes: number };
  readonly free: { readonly position: number; readonly bytes: number; readonly count: number };
  readonly compression: number;
}

/** The first 100 bytes of a file. */
export function fileHeader({ version, end, infos, free, compression }: HeaderFacts, top: DirectoryPlace): Uint8Array {
  const isLong = end > LAST_SHORT_POSITION;
  const writer = new ByteWriter().raw(new TextEncoder().encode("root")).int32(version + (isLong ? 1_000_000 : 0), BEGIN);
  if (isLong) writer.int64(end, free.position);
  else writer.int32(end, free.position);
  writer.int32(free.bytes, free.count, top.nameBytes).uint8(isLong ? 8 : 4);
  writer.int32(compression);
  if (isLong) writer.int64(infos.position);
  else writer.int32(infos.position);
  writer.int32(infos.bytes).int16(1).raw(top.uuid);
  return writer.zeros(BEGIN - writer.length).bytes;
}
