import * as ak from "coffea-ts/awkward";

/** Events whose columns are arrays in memory. */
export function memoryEvents(columns: Readonly<Record<string, ak.Expr<unknown>>>, description = "events in memory"): ak.EventSource {
  const layouts = new Map(Object.entries(columns).map(([name, array]) => [name, ak.toLayout(array)]));
  return {
    description,
    length: [...layouts.values()][0]?.length ?? 0,
    columns: new Map(Object.entries(columns).map(([name, array]) => [name, ak.formOf(array)])),
    load: (column) => layouts.get(column)!,
  };
}
