import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import { badFileset } from "./bad-fileset.ts";

/**
 * A form, as JSON text, in the way in which filesets hold it: base64 of its gzipped bytes. The same text gives the same result on every machine and day
 * (coffea's `compress_form`, which writes the time into it).
 */
export function compressForm(json: string): string {
  return btoa(strFromU8(gzipSync(strToU8(json), { level: 9, mtime: 0 }), true));
}

/**
 * The JSON text of a form that a fileset holds (coffea's `decompress_form`).
 *
 * @throws `BadFileset` where it is not base64 of gzipped JSON
 */
export function decompressForm(compressed: string): string {
  try {
    const json = strFromU8(gunzipSync(strToU8(atob(compressed), true)));
    JSON.parse(json);
    return json;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw badFileset(
      `The form of a dataset (compressed_form) cannot be unpacked: it has to be base64 of gzipped JSON, as preprocess writes it (${reason}). Remove it, or preprocess the fileset again.`,
    );
  }
}
