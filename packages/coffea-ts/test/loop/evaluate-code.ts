import type { Code, Local } from "../../src/loop/ir/code.ts";
import { runStatements } from "./run-statements.ts";

type Item = number | bigint;

/** The value of `make`'s code for some values of its inputs; what it binds is computed before. */
export function evaluateCode(inputs: readonly Item[], make: (inputs: readonly Code[], bind: (code: Code) => Code) => Code): Item {
  const locals = inputs.map((value, i): Local => ({ type: typeof value === "bigint" ? "i64" : "f64", name: `x${i}` }));
  const body: { readonly kind: "set"; readonly local: Local; readonly value: Code }[] = locals.map((local, i) => ({
    kind: "set",
    local,
    value: { kind: "constant", type: local.type, value: inputs[i]! },
  }));
  let count = 0;
  const result = make(
    locals.map((local) => ({ kind: "get", local })),
    (value) => {
      const local: Local = { type: "f64", name: `bound${count++}` };
      body.push({ kind: "set", local, value });
      return { kind: "get", local };
    },
  );
  const out = { name: "out", dtype: "float64" } as const;
  const room = { kind: "constant", type: "i32", value: 1 } as const;
  const results: Item[] = [];
  const store = { kind: "store", region: out, index: { kind: "constant", type: "i32", value: 0 }, value: result } as const;
  const [first, stop]: Local[] = ["first", "stop"].map((name) => ({ type: "i32", name }));
  runStatements(
    {
      columns: [],
      functions: [
        {
          root: 0,
          first: first!,
          stop: stop!,
          columns: [],
          scratch: [out],
          sinks: [0],
          body: [...body, { kind: "reserve", region: out, count: room }, store],
        },
      ],
    },
    { columns: [], literals: [], rows: 1, stored: (_, value) => results.push(value) },
  );
  return results[0]!;
}
