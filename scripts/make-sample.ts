// Makes a sample ROOT file shaped like CMS open data: node scripts/make-sample.ts OUT.root [--events 1000000] [--kind dimuon|zz4mu] [--seed 2012]
import { parseArgs } from "node:util";
import { makeSample, sampleKinds, type SampleKind } from "./sample/sample-file.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { events: { type: "string" }, kind: { type: "string", default: "dimuon" }, seed: { type: "string", default: "2012" } },
});

function wrongUsage(reason: string): never {
  console.error(`${reason}\nUsage: make-sample OUT.root [--events NUMBER] [--kind ${Object.keys(sampleKinds).join("|")}] [--seed NUMBER]`);
  process.exit(2);
}

/** A whole number from the command line. */
function whole(option: string, text: string): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number >= 0 ? number : wrongUsage(`--${option} is "${text}"; give a whole number.`);
}

const path = positionals[0] ?? wrongUsage("Say where to write the sample.");
if (!Object.hasOwn(sampleKinds, values.kind)) wrongUsage(`--kind is "${values.kind}".`);
const kind = values.kind as SampleKind;
const events = values.events === undefined ? sampleKinds[kind].events : whole("events", values.events);
const started = performance.now();
makeSample(path, {
  kind,
  events,
  seed: whole("seed", values.seed),
  onProgress: (made) => process.stderr.write(progressLine(made)),
});
process.stderr.write(`made in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);

/** On a terminal one line that is written over; otherwise a line of its own each time. */
function progressLine(made: number): string {
  const text = `${made.toLocaleString("en")} of ${events.toLocaleString("en")} events`;
  return process.stderr.isTTY && made < events ? `\r${text}` : `${process.stderr.isTTY ? "\r" : ""}${text}\n`;
}
