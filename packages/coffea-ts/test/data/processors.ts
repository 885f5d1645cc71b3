// Processors that workers load by their address.
import { existsSync, writeFileSync } from "node:fs";
import * as ak from "coffea-ts/awkward";
import { Hist } from "coffea-ts/hist";
import { type NanoEvents, type Processor, registerPackable } from "coffea-ts/processor";

interface Branches {
  nMuon: number;
  Muon_pt: number[];
  Muon_eta: number[];
}
type Events = NanoEvents<Branches>;

/** Sums whose bits depend on the order of addition, and every storage of histograms. It looks at values, so it is no data. */
export class Sums implements Processor {
  readonly #scale: number;

  constructor({ scale = 1 } = {}) {
    this.#scale = scale;
  }

  process(events: Events) {
    const pt = Hist.new.reg(50, 0, 100, { name: "pt" }).weight();
    const profile = Hist.new.reg(20, -2.5, 2.5, { name: "eta" }).mean();
    const total = ak.sum(events.Muon_pt.mul(0.1 * this.#scale), { axis: null });
    if (total.value >= 0) pt.fill({ pt: events.Muon_pt, weight: events.Muon_eta.mul(0.3) });
    profile.fill({ eta: events.Muon_eta, sample: events.Muon_pt });
    return {
      [events.metadata.dataset]: {
        total,
        entries: events.length,
        pt,
        profile,
        chunks: [events.metadata["entrystart"]],
        thirds: Float64Array.of(1 / 3 / events.length),
      },
    };
  }

  postprocess(out: object): object {
    return { ...out, done: true };
  }
}

/** Counts events; the chunk that starts at `at` ends its worker once, as long as the file `flag` is not there. */
export class Deadly implements Processor {
  readonly #options: { readonly flag: string; readonly at: number; readonly how: "exit" | "kill" };

  constructor(options: { readonly flag: string; readonly at: number; readonly how: "exit" | "kill" }) {
    this.#options = options;
  }

  process(events: Events) {
    const { flag, at, how } = this.#options;
    if (events.metadata["entrystart"] === at && !existsSync(flag)) {
      writeFileSync(flag, "");
      if (how === "exit") process.exit(9);
      process.kill(process.pid, "SIGKILL");
    }
    return new Sums().process(events);
  }
}

/** Ends its worker at the chunk that starts at 0, every time. */
export function poison(events: Events): unknown {
  if (events.metadata["entrystart"] === 0) process.exit(9);
  return { entries: events.length };
}

/** A mistake of a user. */
export const mistaken = (events: Events): unknown => (events as unknown as { Muon_ptt: unknown }).Muon_ptt;

/** Makes processors that count events with at least so many muons. */
export const atLeast =
  (muons: number) =>
  (events: Events): unknown => ({ many: ak.sum(events.nMuon.ge(muons), { axis: null }) });

/** A processor that is there already. */
export const counting: Processor = { process: (events: Events) => ({ entries: events.length }) };

/** A user's accumulator. */
export class Cutflow {
  readonly counts: Readonly<Record<string, number>>;

  constructor(counts: Readonly<Record<string, number>>) {
    this.counts = counts;
  }

  add(other: Cutflow): Cutflow {
    return new Cutflow(Object.fromEntries(Object.entries(this.counts).map(([name, count]) => [name, count + (other.counts[name] ?? 0)])));
  }
}
registerPackable<Cutflow, Readonly<Record<string, number>>>({
  tag: "Cutflow of a test",
  is: (value): value is Cutflow => value instanceof Cutflow,
  pack: (cutflow) => cutflow.counts,
  unpack: (counts) => new Cutflow(counts),
});

/** Gives an accumulator of its own. */
export const cutting = (events: Events): Cutflow =>
  new Cutflow({ all: events.length, muons: ak.sum(events.nMuon.gt(0), { axis: null }).value });

/** No processor. */
export const nothing = 12;
