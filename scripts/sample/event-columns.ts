import type { ListLayout, NumericLayout, ValuesByDtype } from "coffea-ts/awkward";
import { MUON_MASS, type Muon } from "./muons.ts";
import type { Random } from "./random.ts";

/** The branches of the sample, in the file's order. Names and types are those of CMS open data in NanoAOD form. */
export const branches = {
  run: "int32",
  luminosityBlock: "uint32",
  event: "uint64",
  HLT_IsoMu24: "bool",
  HLT_Mu17_Mu8: "bool",
  PV_npvs: "int32",
  nMuon: "uint32",
  Muon_pt: "var * float32",
  Muon_eta: "var * float32",
  Muon_phi: "var * float32",
  Muon_mass: "var * float32",
  Muon_charge: "var * int32",
  Muon_pfRelIso03_all: "var * float32",
  Muon_tightId: "var * bool",
  MET_pt: "float32",
  MET_phi: "float32",
} as const;

const EVENTS_PER_BLOCK = 1200;
const BLOCKS_PER_RUN = 300;
const FIRST_RUN = 193834;

/** Collects events column by column; {@link EventColumns.take} hands them out and begins anew. */
export class EventColumns {
  readonly #capacity: number;
  #length = 0;
  #items = 0;
  readonly #offsets: Int32Array;
  readonly #flat: {
    run: Int32Array;
    luminosityBlock: Uint32Array;
    event: BigUint64Array;
    npvs: Int32Array;
    single: Uint8Array;
    double: Uint8Array;
  };
  readonly #met: { pt: Float32Array; phi: Float32Array };
  #muon = muonArrays(1024);

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#offsets = new Int32Array(capacity + 1);
    this.#flat = {
      run: new Int32Array(capacity),
      luminosityBlock: new Uint32Array(capacity),
      event: new BigUint64Array(capacity),
      npvs: new Int32Array(capacity),
      single: new Uint8Array(capacity),
      double: new Uint8Array(capacity),
    };
    this.#met = { pt: new Float32Array(capacity), phi: new Float32Array(capacity) };
  }

  get isFull(): boolean {
    return this.#length === this.#capacity;
  }

  /** Adds event number `number` (from 0) of the sample; what is not of its muons is drawn here. */
  add(number: number, muons: readonly Muon[], random: Random): void {
    const at = this.#length++;
    const block = Math.floor(number / EVENTS_PER_BLOCK);
    this.#flat.run[at] = FIRST_RUN + Math.floor(block / BLOCKS_PER_RUN);
    this.#flat.luminosityBlock[at] = 1 + (block % BLOCKS_PER_RUN);
    this.#flat.event[at] = BigInt(1_000_000 + 37 * number + (random.bits() & 31));
    this.#flat.npvs[at] = Math.max(1, Math.round(14 + 5 * random.normal()));
    const [leading, second] = [muons[0]?.pt ?? 0, muons[1]?.pt ?? 0];
    this.#flat.single[at] = random.chance(leading > 24 ? 0.86 : 0.01) ? 1 : 0;
    this.#flat.double[at] = random.chance(leading > 17 && second > 8 ? 0.9 : 0.15) ? 1 : 0;
    this.#met.pt[at] = Math.hypot(11 * random.normal(), 11 * random.normal()) + (random.chance(0.05) ? random.exponential(30) : 0);
    this.#met.phi[at] = random.uniform(-Math.PI, Math.PI);
    for (const muon of muons) this.#addMuon(muon);
    this.#offsets[at + 1] = this.#items;
  }

  /** The columns so far, by branch; valid until the next {@link EventColumns.add}. */
  take(): Record<Exclude<keyof typeof branches, "nMuon">, NumericLayout | ListLayout> {
    const length = this.#length;
    const [flat, muon, items] = [this.#flat, this.#muon, this.#items];
    const offsets = this.#offsets.slice(0, length + 1);
    const list = (content: NumericLayout): ListLayout => ({ kind: "list", length, offsets, content });
    this.#length = 0;
    this.#items = 0;
    return {
      run: numeric("int32", flat.run, length),
      luminosityBlock: numeric("uint32", flat.luminosityBlock, length),
      event: numeric("uint64", flat.event, length),
      HLT_IsoMu24: numeric("bool", flat.single, length),
      HLT_Mu17_Mu8: numeric("bool", flat.double, length),
      PV_npvs: numeric("int32", flat.npvs, length),
      Muon_pt: list(numeric("float32", muon.pt, items)),
      Muon_eta: list(numeric("float32", muon.eta, items)),
      Muon_phi: list(numeric("float32", muon.phi, items)),
      Muon_mass: list(numeric("float32", muon.mass, items)),
      Muon_charge: list(numeric("int32", muon.charge, items)),
      Muon_pfRelIso03_all: list(numeric("float32", muon.isolation, items)),
      Muon_tightId: list(numeric("bool", muon.isTight, items)),
      MET_pt: numeric("float32", this.#met.pt, length),
      MET_phi: numeric("float32", this.#met.phi, length),
    };
  }

  #addMuon(muon: Muon): void {
    if (this.#items === this.#muon.pt.length) this.#muon = muonArrays(2 * this.#items, this.#muon);
    const at = this.#items++;
    const arrays = this.#muon;
    arrays.pt[at] = muon.pt;
    arrays.eta[at] = muon.eta;
    arrays.phi[at] = muon.phi;
    arrays.mass[at] = MUON_MASS;
    arrays.charge[at] = muon.charge;
    arrays.isolation[at] = muon.isolation;
    arrays.isTight[at] = muon.isTight ? 1 : 0;
  }
}

interface MuonArrays {
  readonly pt: Float32Array;
  readonly eta: Float32Array;
  readonly phi: Float32Array;
  readonly mass: Float32Array;
  readonly charge: Int32Array;
  readonly isolation: Float32Array;
  readonly isTight: Uint8Array;
}

/** Room for `items` muons, with those of `old` at the front. */
function muonArrays(items: number, old?: MuonArrays): MuonArrays {
  const floats = (values?: Float32Array): Float32Array => {
    const larger = new Float32Array(items);
    if (values !== undefined) larger.set(values);
    return larger;
  };
  const arrays = {
    pt: floats(old?.pt),
    eta: floats(old?.eta),
    phi: floats(old?.phi),
    mass: floats(old?.mass),
    charge: new Int32Array(items),
    isolation: floats(old?.isolation),
    isTight: new Uint8Array(items),
  };
  if (old !== undefined) {
    arrays.charge.set(old.charge);
    arrays.isTight.set(old.isTight);
  }
  return arrays;
}

function numeric<D extends keyof ValuesByDtype>(dtype: D, data: ValuesByDtype[D], length: number): NumericLayout {
  return { kind: "numeric", dtype, length, data };
}
