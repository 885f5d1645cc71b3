import type { Envelope } from "./envelope.ts";
import type { LittleCursor } from "./little-cursor.ts";
import { readLocator } from "./locator.ts";

/** A cluster: entries whose pages stand together. */
export interface Cluster {
  readonly firstEntry: number;
  readonly entries: number;
}

/** The pages of one column in one cluster. Elements are counted from the first stored one of the cluster. */
export interface PageList {
  /** First element of each page, and the end of the last. */
  readonly starts: Float64Array;
  readonly seeks: Float64Array;
  /** Sizes in the file, without checksums, in bytes. */
  readonly sizes: Float64Array;
  /** 1 for pages that are followed by their checksum. */
  readonly checked: Uint8Array;
  /** Number of the first element among those of all clusters. */
  readonly firstElement: number;
  /** Compression that the column asks for: algorithm times 100 plus level. */
  readonly compression: number;
}

/** Where the pages of each column of one cluster are described. */
interface ClusterPages {
  readonly cursor: LittleCursor;
  /** Where the list of each column begins. */
  readonly positions: Float64Array;
}

const sharded = 1;

/** Where all pages are. The list of a column in a cluster is read when it is first asked for: there may be very many. */
export class PageTable {
  readonly clusters: readonly Cluster[];
  readonly #pages: readonly ClusterPages[];
  readonly #known = new Map<number, PageList | null>();

  constructor(envelopes: readonly Envelope[]) {
    const clusters: Cluster[] = [];
    const pages: ClusterPages[] = [];
    for (const { cursor } of envelopes) {
      clusters.push(...cursor.list((list) => list.record(readCluster)));
      pages.push(...cursor.list((list) => outline(list)));
    }
    this.clusters = clusters;
    this.#pages = pages;
  }

  /** The pages of a column in a cluster; null where it has none there: it was added later, or another representation holds the data. */
  pages(cluster: number, column: number): PageList | null {
    const { cursor, positions } = this.#pages[cluster]!;
    if (column >= positions.length) return null;
    const key = cluster * 2 ** 24 + column;
    let list = this.#known.get(key);
    if (list === undefined) {
      cursor.position = positions[column]!;
      this.#known.set(key, (list = readPages(cursor)));
    }
    return list;
  }
}

function readCluster(cursor: LittleCursor): Cluster {
  const firstEntry = cursor.i64();
  const low = cursor.u32();
  const high = cursor.u32();
  if ((high >>> 24) & sharded) throw cursor.corrupt("a cluster is stored in several parts, as a newer format does");
  return { firstEntry, entries: (high & 0xffffff) * 2 ** 32 + low };
}

function outline(cursor: LittleCursor): ClusterPages {
  const { count, stop } = cursor.openList();
  const positions = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    positions[i] = cursor.position;
    const size = Math.abs(cursor.i64());
    cursor.advance(size - 8);
  }
  cursor.position = stop;
  return { cursor, positions };
}

function readPages(cursor: LittleCursor): PageList | null {
  const { count } = cursor.openList();
  const pages = {
    starts: new Float64Array(count + 1),
    seeks: new Float64Array(count),
    sizes: new Float64Array(count),
    checked: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) {
    const elements = cursor.i32();
    const { seek, bytes } = readLocator(cursor);
    pages.starts[i + 1] = pages.starts[i]! + Math.abs(elements);
    pages.seeks[i] = seek;
    pages.sizes[i] = bytes;
    pages.checked[i] = elements < 0 ? 1 : 0;
  }
  const firstElement = cursor.roughI64();
  if (firstElement < 0) return null;
  return { ...pages, firstElement, compression: cursor.u32() };
}
