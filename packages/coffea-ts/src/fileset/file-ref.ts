import { blobSource, type ByteSource, type FileIdentity, openFileSource } from "../bytes/index.ts";

/** A file of a fileset: a path, a browser's `File` or `Blob`, or any byte source. */
export type FileRef = string | Blob | ByteSource;

/** Whether a value can be opened as a file. */
export function isFileRef(value: unknown): value is FileRef {
  if (typeof value === "string") return value !== "";
  if (value instanceof Blob) return true;
  return typeof value === "object" && value !== null && typeof (value as Partial<ByteSource>).read === "function" && "name" in value;
}

/** What a person would call this file. */
export function fileName(file: FileRef): string {
  if (typeof file === "string") return file;
  return "name" in file && typeof file.name === "string" ? file.name : "blob";
}

/**
 * What tells this content of the file from what was there before or comes later, found without opening it; null where nothing does.
 *
 * @throws `FileNotFound` where there is nothing
 */
export async function fileIdentity(file: FileRef): Promise<FileIdentity | null> {
  const source = typeof file === "string" ? openFileSource(file) : file instanceof Blob ? blobSource(file) : file;
  return (await source.identity?.()) ?? null;
}
