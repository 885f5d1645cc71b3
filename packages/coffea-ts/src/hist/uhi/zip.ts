import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { CoffeaError, shortText } from "../../base/index.ts";
import { assertHist } from "../assert-hist.ts";
import { fromUhi, type Hist } from "../hist.ts";
import { NdArray, type ArrayInput } from "../nd-array.ts";
import { readNpy, writeNpy } from "./npy.ts";

/** Members that are arrays, and are kept in files of their own. */
const ARRAYS = ["index", "values", "variances", "edges", "counts", "sum_of_weights", "sum_of_weights_squared"];

/**
 * Histograms by name as a zip file, in the form of Python's `uhi.io.zip`: for each a `name.json` and its arrays as .npy files, compressed.
 * Smaller than JSON, and exact for infinities and NaN, which JSON text does not have.
 */
export function toUhiZip(histograms: Readonly<Record<string, Hist>>): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  if (typeof histograms !== "object" || histograms === null || Array.isArray(histograms) || "differenceOfAxes" in histograms) {
    const shown = Array.isArray(histograms) ? "a list" : shortText(histograms);
    throw new CoffeaError("BadArgument", `toUhiZip takes histograms by the names of their files, { mass: hist }, but got ${shown}.`);
  }
  for (const [name, histogram] of Object.entries(histograms)) {
    assertHist(histogram, `toUhiZip, for "${name}", takes`);
    const { axes, storage, ...rest } = histogram.toJSON();
    const storageOut = extract(storage, `${name}_storage`, { files, whole: storage.type === "int" });
    const axesOut = axes.map((axis, i) => extract(axis, `${name}_axis_${i}`, { files, whole: false }));
    files[`${name}.json`] = strToU8(JSON.stringify({ ...rest, axes: axesOut, storage: storageOut }));
  }
  return zipSync(files);
}

/** The histograms of a zip file as {@link toUhiZip} or Python's `uhi.io.zip` write it, by name. Throws `BadArgument` for other files. */
export function fromUhiZip(bytes: Uint8Array): Record<string, Hist> {
  const files = unzipped(bytes);
  const names = Object.keys(files).filter((name) => name.endsWith(".json"));
  if (names.length === 0) throw new CoffeaError("BadArgument", "The zip file has no histograms: no member ends in .json.");
  return Object.fromEntries(
    names.map((file) => {
      const document = JSON.parse(strFromU8(files[file]!)) as Record<string, unknown>;
      const axes = document["axes"];
      const loaded = {
        ...document,
        storage: restored(document["storage"], files),
        axes: Array.isArray(axes) ? axes.map((axis: unknown) => restored(axis, files)) : axes,
      };
      return [file.slice(0, -".json".length), fromUhi(loaded)];
    }),
  );
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  if (!(bytes instanceof Uint8Array))
    throw new CoffeaError(
      "BadArgument",
      `fromUhiZip takes the bytes of a zip file, a Uint8Array as readFile gives it, but got ${shortText(bytes)}.`,
    );
  try {
    return unzipSync(bytes);
  } catch (error) {
    throw new CoffeaError("BadArgument", `These ${bytes.length} bytes are no zip file that can be read: ${(error as Error).message}.`, {
      cause: error,
    });
  }
}

/** The object with its arrays replaced by the names of files, which are added to `into`. */
function extract(object: object, prefix: string, into: { files: Record<string, Uint8Array>; whole: boolean }): Record<string, unknown> {
  const entries = Object.entries(object as Record<string, unknown>).map(([key, value]) => {
    if (!ARRAYS.includes(key) || value === undefined) return [key, value];
    const path = `${prefix}_${key}.npy`;
    into.files[path] = writeNpy(NdArray.from(value as ArrayInput), into.whole || key === "index");
    return [key, path];
  });
  return Object.fromEntries(entries) as Record<string, unknown>;
}

/** The object with names of files replaced by the arrays in them. */
function restored(object: unknown, files: Readonly<Record<string, Uint8Array>>): unknown {
  if (typeof object !== "object" || object === null) return object;
  const entries = Object.entries(object as Record<string, unknown>).map(([key, value]) => {
    if (!ARRAYS.includes(key) || typeof value !== "string") return [key, value];
    const file = files[value];
    if (file === undefined)
      throw new CoffeaError("BadArgument", `The zip file has no member "${value}", which a histogram names for its ${key}.`);
    return [key, readNpy(file, value).toList()];
  });
  return Object.fromEntries(entries);
}
