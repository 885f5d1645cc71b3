import { CoffeaError } from "../../base/index.ts";
import type { Reading } from "../../bytes/index.ts";
import { type FileContext, readRanges } from "../file/context.ts";
import type { Anchor } from "./anchor.ts";
import { type Envelope, openEnvelope } from "./envelope.ts";
import type { LittleCursor } from "./little-cursor.ts";
import { type EnvelopeLink, type Locator, readEnvelopeLink } from "./locator.ts";
import { readSchema, type Schema } from "./schema.ts";

/** All that an RNTuple says about itself, but where its pages are. */
export interface Description extends Schema {
  readonly name: string;
  readonly description: string;
  /** Program that wrote it. */
  readonly writer: string;
  readonly entries: number;
  /** Envelopes that say where the pages of some clusters are, in the order of entries. */
  readonly pageLists: readonly Envelope[];
}

/** Reads header, footer and page lists, in two reads. `where` names the RNTuple for messages. */
export function* readDescription(file: FileContext, anchor: Anchor, where: string): Reading<Description> {
  const [headerBytes, footerBytes] = yield* readRanges(file, [rangeOf(anchor.header), rangeOf(anchor.footer)]);
  const header = openEnvelope(headerBytes!, anchor.header.rawBytes, "header", where);
  const top = readHeader(header.cursor);
  const footer = openEnvelope(footerBytes!, anchor.footer.rawBytes, "footer", where);
  const { extension, groups } = readFooter(footer, header, top.columns.length);
  const lists = yield* readRanges(
    file,
    groups.map(({ link }) => rangeOf(link)),
  );
  return {
    ...top,
    fields: [...top.fields, ...extension.fields],
    columns: [...top.columns, ...extension.columns],
    aliases: [...top.aliases, ...extension.aliases],
    entries: groups.reduce((sum, { entries }) => sum + entries, 0),
    pageLists: groups.map(({ link }, i) => {
      const list = openEnvelope(lists[i]!, link.rawBytes, "page list", where);
      checkBelongs(list.cursor, header);
      return list;
    }),
  };
}

function rangeOf({ seek, bytes }: Locator): { start: number; stop: number } {
  return { start: seek, stop: seek + bytes };
}

function readHeader(cursor: LittleCursor): Schema & Pick<Description, "name" | "description" | "writer"> {
  readFeatures(cursor);
  const [name, description, writer] = [cursor.text(), cursor.text(), cursor.text()];
  return { name, description, writer, ...readSchema(cursor, 0) };
}

interface ClusterGroup {
  readonly entries: number;
  readonly link: EnvelopeLink;
}

function readFooter({ cursor }: Envelope, header: Envelope, columns: number): { extension: Schema; groups: ClusterGroup[] } {
  readFeatures(cursor);
  checkBelongs(cursor, header);
  const extension = cursor.record((record) => readSchema(record, columns));
  const groups = cursor.list((list) =>
    list.record((record) => {
      record.i64(); // its first entry: groups follow each other
      const entries = record.i64();
      record.u32(); // number of clusters
      return { entries, link: readEnvelopeLink(record) };
    }),
  );
  return { extension, groups };
}

/** No feature that changes the meaning of the bytes is known yet; one that is set belongs to a newer format. */
function readFeatures(cursor: LittleCursor): void {
  const flags = cursor.roughI64();
  if (flags === 0) return;
  throw new CoffeaError(
    "NotReadable",
    `Cannot read ${cursor.where}: it was written with features (${flags}) of a format newer than 1.0, which are not known here.`,
    { details: { where: cursor.where } },
  );
}

/** Footer and page lists carry the checksum of the header that they belong to. */
function checkBelongs(cursor: LittleCursor, { checksum }: Envelope): void {
  const low = cursor.u32();
  const high = cursor.u32();
  if (high !== checksum[0] || low !== checksum[1]) throw cursor.corrupt("it belongs to another header");
}
