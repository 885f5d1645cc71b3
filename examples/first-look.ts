// A first look at a file, as in an interactive session: open the first events in virtual mode, run the processor on them,
// see which columns it read, and plot. Run it with: node --conditions=@coffea-ts/source examples/first-look.ts [FILE.root] [OUT.svg]
import { writeFileSync } from "node:fs";
import { NanoEventsFactory, BaseSchema, type Accessed } from "coffea-ts/nanoevents";
import { plot1d, plotTerminal } from "coffea-ts/plot";
import DimuonMass from "./dimuon.ts";
import type { DoubleMuon } from "./double-muon.ts";

const [file = "out/demo/dimuon.root", picture = "first-look.svg"] = process.argv.slice(2);

const accessLog: Accessed[] = [];
const factory = await NanoEventsFactory.fromRoot(
  { [file]: "Events" },
  { mode: "virtual", entryStop: 100_000, metadata: { dataset: "DoubleMuon" }, schemaclass: BaseSchema, accessLog },
);
const events = factory.events<DoubleMuon>();
console.log(String(events));

const processor = new DimuonMass();
const { mass, entries } = processor.process(events)["DoubleMuon"]!;
console.log(entries, "entries,", mass.sum(), "pairs");
console.log("read, in this order:", accessLog.map((access) => access.branch).join(" "));

processor.process(events)["DoubleMuon"]!.mass.sum();
console.log("entries of the access log after a second run:", accessLog.length);

writeFileSync(picture, plot1d(mass, { legendTitle: "Muon pair charge", yScale: "log" }));
console.log(plotTerminal(mass));
console.log(`picture: ${picture}`);
