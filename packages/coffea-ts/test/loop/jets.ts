import { emit } from "../../src/loop/emit/emit.ts";
import { explainProgram } from "../../src/loop/explain/explain.ts";
import type { Axis } from "../../src/loop/ir/axis.ts";
import type { Expression } from "../../src/loop/ir/expression.ts";
import { InternTable } from "../../src/loop/ir/intern-table.ts";
import { AxisMaker } from "../../src/loop/ir/make-axis.ts";
import { ExpressionMaker } from "../../src/loop/ir/make-expression.ts";
import type { Sink } from "../../src/loop/ir/program.ts";
import { runStatements } from "./run-statements.ts";

/** Three events with jets of pt 30, 20, 50; none; 40, and a number of each event: 1, 2, 3. */
export class Jets {
  readonly axes: AxisMaker;
  readonly values: ExpressionMaker;
  readonly rows: Axis;
  readonly jets: Axis;
  readonly pt: Expression;
  readonly met: Expression;
  readonly #columns;

  constructor() {
    const table = new InternTable();
    this.axes = new AxisMaker(table);
    this.values = new ExpressionMaker(table);
    const [offsets, pt, met] = [
      this.axes.column(0, ["offsets"], "int32"),
      this.axes.column(0, ["content"], "float64"),
      this.axes.column(1, [], "float64"),
    ];
    this.#columns = [offsets, pt, met];
    this.rows = this.axes.rows();
    this.jets = this.axes.list(this.rows, offsets);
    this.pt = this.values.column(pt, this.jets);
    this.met = this.values.column(met, this.rows);
  }

  number(value: number): Expression {
    return this.values.constant(value, "f64");
  }

  /** Jets above a pt. */
  above(pt: number): Axis {
    return this.axes.filter(this.jets, this.values.math("gt", [this.pt, this.number(pt)]));
  }

  /** The program of one sink, as text. */
  explain(axis: Axis, ...values: readonly Expression[]): string {
    return explainProgram(this.#emit([{ kind: "entries", axis, values, present: null }]));
  }

  /** The entries of one sink. */
  entries(axis: Axis, ...values: readonly Expression[]): readonly (readonly number[])[] {
    return this.run({ kind: "entries", axis, values, present: null }).entries.get(0)!;
  }

  run(...sinks: readonly Sink[]): ReturnType<typeof runStatements> {
    const columns = [Int32Array.of(0, 3, 3, 4), Float64Array.of(30, 20, 50, 40), Float64Array.of(1, 2, 3)];
    return runStatements(this.#emit(sinks), { columns, literals: [], rows: 3 });
  }

  #emit(sinks: readonly Sink[]): ReturnType<typeof emit> {
    return emit({ sinks, columns: this.#columns, equalOffsets: [] }, { inputs: ["Jet_pt", "MET_pt"] });
  }
}
