import assert from "node:assert/strict";
import { test } from "node:test";
import { isAddable } from "../../base/index.ts";
import { Hist } from "../hist.ts";

const make = () => Hist.new.strCat(["a", "b"], { name: "s" }).reg(2, 0, 2, { name: "x", label: "x [cm]" }).weight();

test("a histogram accumulates by its own add, and the operands stay", () => {
  const [a, b] = [make().fill({ s: "a", x: [0.5] }), make().fill({ s: "b", x: [1.5, 7], weight: 3 })];
  assert.ok(isAddable(a));
  const sum = a.add(b);
  assert.deepEqual(sum.values({ flow: true }).toList(), [
    [0, 1, 0, 0],
    [0, 0, 3, 3],
    [0, 0, 0, 0],
  ]);
  assert.deepEqual(sum.variances()!.toList(), [
    [1, 0],
    [0, 9],
  ]);
  assert.equal(a.sum().value, 1);
  sum.fill({ s: "a", x: 1 });
  assert.equal(a.sum().value, 1, "the sum has its own bins");
  assert.equal(sum.axis("x").label, "x [cm]");
});

const one = () => Hist.new.reg(1, 0, 1, { name: "x" }).double().fill({ x: 0.5 });

test("variances stay known when they are in both", () => {
  assert.deepEqual(one().add(one()).variances()!.toList(), [2]);
  assert.equal(
    one()
      .add(one().fill({ x: 0.5, weight: 2 }))
      .variances(),
    null,
  );
});

const growing = (categories: string[]) => Hist.new.strCat(categories, { name: "s", growth: true }).int64();

const counted = (...values: number[]) => Hist.new.int(0, 1, { name: "n", growth: true }).int64().fill({ n: values });

test("categories in another order are added by name; growing axes are joined", () => {
  const turned = Hist.new
    .strCat(["b", "a"], { name: "s" })
    .reg(2, 0, 2, { name: "x" })
    .weight()
    .fill({ s: "b", x: 0.5 })
    .fill({ s: "zz" as "a", x: 0.5 });
  assert.deepEqual(
    make()
      .fill({ s: "b", x: 0.5 })
      .add(turned as never)
      .values({ flow: true })
      .toList(),
    [
      [0, 0, 0, 0],
      [0, 2, 0, 0],
      [0, 1, 0, 0],
    ],
  );
  const sum = growing(["b", "a"])
    .fill({ s: "a" })
    .add(growing(["c", "a"]).fill({ s: ["c", "a"] }));
  assert.deepEqual(sum.axes[0]!.bins, ["b", "a", "c"]);
  assert.deepEqual(sum.values().toList(), [0, 2, 1]);
  assert.deepEqual(counted(-1, 0).add(counted(0, 2)).values().toList(), [1, 2, 0, 1]);
});

const closed = (...categories: string[]) => Hist.new.strCat(categories, { name: "s" }).double() as Hist;

test("the first difference is named", () => {
  const base = Hist.new.reg(2, 0, 2, { name: "x" }).double();
  const fails = (other: Hist, message: RegExp) => assert.throws(() => base.add(other), { code: "IncompatibleAccumulators", message });
  fails(Hist.new.reg(3, 0, 2, { name: "x" }).double(), /axis "x" differs: 2 and 3 bins/);
  fails(Hist.new.reg(2, 0, 2, { name: "y" }).double(), /axis 0 has the name "x" in one and "y"/);
  fails(Hist.new.int(0, 2, { name: "x" }).double(), /"x" is of the kind regular in one and integer in the other/);
  fails(Hist.new.reg(2, 0, 2, { name: "x", overflow: false }).double(), /overflow=true in one and overflow=false/);
  fails(Hist.new.reg(2, 0, 2, { name: "x" }).int64(), /double storage and the other int64/);
  fails(Hist.new.reg(2, 0, 2, { name: "x" }).reg(2, 0, 2, { name: "y" }).double(), /they have 1 and 2 axes/);
  assert.throws(() => closed("a", "b").add(closed("a", "c")), {
    code: "IncompatibleAccumulators",
    message: /\["a", "b"\] and \["a", "c"\]/,
  });
});

test("equals looks at axes, labels, storage and contents", () => {
  assert.ok(make().equals(make()));
  assert.ok(!make().equals(make().fill({ s: "a", x: 1 })));
  assert.ok(!make().equals(Hist.new.strCat(["a", "b"], { name: "s" }).reg(2, 0, 2, { name: "x" }).weight()), "another label");
  assert.ok(!make().equals(make().project("s")));
});
