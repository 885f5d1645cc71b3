import { isPlainObject, nearestNames } from "../base/index.ts";
import { badFileset, describe } from "./bad-fileset.ts";
import { compressForm } from "./compressed-form.ts";
import { type Dataset, type FilesetFile, reservedMetadata } from "./fileset.ts";
import { type CommonFacts, parseListedFile, parseMappedFile } from "./parse-file.ts";

/**
 * The files of a fileset in its order, each with its tree: the file's own, else the dataset's `treename`, else `treename`.
 *
 * @throws `BadFileset` naming the dataset, the file and what was expected there.
 */
export function parseFileset(fileset: unknown, treename: string | null = null): FilesetFile[] {
  return parseDatasets(fileset, treename).flatMap(({ files }) => files);
}

/** The datasets of a fileset in its order; see {@link parseFileset}. */
export function parseDatasets(fileset: unknown, treename: string | null = null): Dataset[] {
  if (!isPlainObject(fileset)) {
    throw badFileset(
      `A fileset is an object of datasets, { "DoubleMuon": ["file.root"] }, or the path of a JSON file that holds one; this is ${describe(fileset)}.`,
    );
  }
  return Object.entries(fileset).map(([name, entry]) => parseDataset(name, entry, treename));
}

function parseDataset(name: string, entry: unknown, treename: string | null): Dataset {
  if (!Array.isArray(entry) && !isPlainObject(entry)) {
    throw badFileset(`Dataset "${name}" of the fileset is ${describe(entry)}. It has to be a list of files, or an object with "files".`, {
      dataset: name,
    });
  }
  const spec = Array.isArray(entry) || isFilesByPath(entry) ? { files: entry } : entry;
  if (!("files" in spec)) throw noFiles(name, spec);
  checkFormat(name, spec["format"]);
  const metadata = parseMetadata(name, spec["metadata"]);
  const preload = parsePreload(name, spec["preload"]);
  const common = {
    dataset: name,
    treename: optionalText(spec["treename"], `"treename" of dataset "${name}"`, 'the name of a tree, such as "Events"') ?? treename,
    metadata,
    preload,
  };
  return {
    name,
    files: parseFiles(common, spec["files"]),
    metadata,
    preload,
    compressedForm: parseForm(name, spec),
    did: optionalText(spec["did"], `"did" of dataset "${name}"`, "the name of a dataset in a catalogue"),
  };
}

function parseFiles(common: CommonFacts, files: unknown): FilesetFile[] {
  if (Array.isArray(files)) return files.map((file, index) => parseListedFile(common, file, index));
  if (isPlainObject(files)) return Object.entries(files).map(([filename, spec]) => parseMappedFile(common, filename, spec));
  throw badFileset(
    `"files" of dataset "${common.dataset}" is ${describe(files)}. It has to be a list, ["file.root"], or an object with the tree of each file, { "file.root": "Events" }.`,
    { dataset: common.dataset },
  );
}

/** Whether a dataset is nothing but its files, `{ "file.root": "Events" }`: all its keys are names of ROOT files. */
export function isFilesByPath(entry: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(entry);
  return keys.length > 0 && keys.every((key) => /\.root(?:$|[.?#])/.test(key));
}

function noFiles(dataset: string, entry: Readonly<Record<string, unknown>>): Error {
  const keys = Object.keys(entry);
  const near = nearestNames("files", keys)[0];
  const rootFile = keys.find((key) => key.endsWith(".root"));
  const hint =
    rootFile !== undefined
      ? `Put its files one level deeper: { "files": { "${rootFile}": … } }.`
      : near !== undefined
        ? `Did you mean "files" where it says "${near}"?`
        : `It has ${keys.length === 0 ? "nothing" : keys.join(", ")}.`;
  return badFileset(`Dataset "${dataset}" of the fileset has no "files". ${hint}`, { dataset });
}

function checkFormat(dataset: string, format: unknown): void {
  if (format === null || format === undefined || format === "root") return;
  throw badFileset(
    `"format" of dataset "${dataset}" is ${describe(format)}; only files of the format "root" can be read. Leave it out for ROOT files.`,
    { dataset },
  );
}

function parseMetadata(dataset: string, metadata: unknown): Readonly<Record<string, unknown>> {
  if (metadata === null || metadata === undefined) return {};
  if (!isPlainObject(metadata)) {
    throw badFileset(`"metadata" of dataset "${dataset}" is ${describe(metadata)}; it has to be an object.`, { dataset });
  }
  const reserved = reservedMetadata.find((word) => word in metadata);
  if (reserved !== undefined) {
    throw badFileset(
      `Reserved word "${reserved}" in the metadata of dataset "${dataset}": the runner sets it for each chunk. Rename this entry, for example to "my_${reserved}".`,
      { dataset, reserved },
    );
  }
  return metadata;
}

function parsePreload(dataset: string, preload: unknown): readonly string[] | null {
  if (preload === null || preload === undefined) return null;
  const names = preload instanceof Set ? [...preload] : preload;
  if (Array.isArray(names) && names.every((name) => typeof name === "string")) return names;
  throw badFileset(`"preload" of dataset "${dataset}" is ${describe(preload)}; it has to be a list of branch names.`, { dataset });
}

/** The saved form under its name of today, else under the older one, where it may be plain JSON too. */
function parseForm(dataset: string, spec: Readonly<Record<string, unknown>>): string | null {
  const name = spec["compressed_form"] !== undefined && spec["compressed_form"] !== null ? "compressed_form" : "form";
  const form = optionalText(spec[name], `"${name}" of dataset "${dataset}"`, "a form as preprocess saves it, base64 of gzipped JSON");
  return form !== null && form.trimStart().startsWith("{") ? compressForm(form) : form;
}

function optionalText(value: unknown, place: string, expected: string): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" && value !== "") return value;
  throw badFileset(`${place} is ${describe(value)}; it has to be ${expected}.`);
}
