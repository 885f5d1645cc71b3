import assert from "node:assert/strict";
import { test } from "node:test";

import { InternTable } from "../ir/intern-table.ts";
import { AxisMaker } from "../ir/make-axis.ts";
import { Names } from "./names.ts";

test("names come from branches", () => {
  const axes = new AxisMaker(new InternTable());
  const names = new Names(["Muon_pt", "MET_pt", "nJet"]);
  const columns = [axes.column(0, ["content"], "float32"), axes.column(1, [], "float32"), axes.column(2, [], "int32")];
  assert.deepEqual(
    columns.map((column) => names.value(column)),
    ["muonPt", "metPt", "nJet"],
  );
  assert.deepEqual([names.region(columns[0]!), names.region(columns[0]!)], ["Muon_pt", "Muon_pt2"]);
  assert.equal(names.axis(axes.list(axes.rows(), axes.column(0, ["offsets"], "int32"))), "muon");
});
