import assert from "node:assert/strict";
import { test } from "node:test";
import * as axis from "./axis/namespace.ts";
import { Hist as UntypedHist, createHist, fromUhi, toUhi } from "./hist.ts";
import { efficiency, ratio } from "./efficiency.ts";
import { poissonInterval, ratioUncertainty, Stack } from "./index.ts";
import { at, loc, rebin, slice } from "./selection/tags.ts";
import { fromUhiZip, toUhiZip } from "./uhi/zip.ts";

// What a user of plain JavaScript may write: here the compiler is told to look away.
/* oxlint-disable typescript/no-explicit-any */
const Hist = UntypedHist as any;
const ax = axis as any;
const one = (): any => Hist.new.reg(4, 0, 4, { name: "x" }).double();
const two = (): any => Hist.new.strCat(["a", "b"], { name: "c" }).reg(4, 0, 4, { name: "mass" }).weight();
const means = (): any => Hist.new.reg(4, 0, 4, { name: "x" }).mean();

type Mistake = readonly [mistake: () => unknown, message: RegExp];

function refused(mistakes: readonly Mistake[]): void {
  for (const [mistake, message] of mistakes) {
    assert.throws(mistake, (error: { code?: string; message: string }) => {
      assert.match(error.message, message, String(mistake));
      assert.ok(["BadArgument", "BadAxis", "ShapeMismatch"].includes(error.code ?? ""), String(mistake));
      return true;
    });
  }
}

test("axes", () => {
  refused([
    [() => ax.Regular(), /has undefined bins; a whole number from 1/],
    [() => ax.Regular("10", 0, 1), /has "10" bins/],
    [() => ax.Regular(1e10, 0, 1), /has 10000000000 bins/],
    [() => ax.Regular(2 ** 31, 0, 1), /has 2147483648 bins/],
    [() => ax.Regular(10, "0", 1), /from "0" to 1; both ends are numbers/],
    [() => ax.Regular(10, 0), /from 0 to undefined/],
    [() => ax.Regular(10, 0, Infinity), /the ends, and the distance between them, must be finite/],
    [() => ax.Regular(10, 0, 1, null), /options as an object.*got null/],
    [() => ax.Regular(10, 0, 1, { nmae: "x" }), /no option "nmae"\. Did you mean "name"/],
    [() => ax.Regular(10, 0, 1, { name: "x", growth: "yes" }), /^The regular axis "x" got "yes" for its option "growth"/],
    [() => ax.Regular(10, 0, 1, { name: "x", power: 2 }), /no option "power"/],
    [() => ax.Regular(10, 0, 1, { transform: { kind: "lgo" } }), /an object with kind as its transform\. Use axis\.transform\.log/],
    [() => ax.Regular(10, -1, 1, { transform: axis.transform.sqrt }), /no end may be below 0/],
    [() => ax.Regular(10, 0, 1, { transform: axis.transform.pow(-1) }), /both ends must have a finite power -1/],
    [() => ax.Regular(10, 1, 2, { transform: axis.transform.func(() => NaN, (x) => x) }), /the function must give a finite number/], // prettier-ignore
    [() => ax.Variable(), /undefined for its edges; it takes an array of numbers/],
    [() => ax.Variable("0,1"), /"0,1" for its edges/],
    [() => ax.Variable([0, "a"]), /"a" at position 1 of its edges/],
    [() => ax.Variable([0, 1], { transform: axis.transform.log }), /no option "transform"/],
    [() => ax.Integer("0", 5), /from "0" to 5; two integers/],
    [() => ax.Integer(0, 2 ** 31), /must fit into 32 bits/],
    [() => ax.Integer(-(2 ** 31) - 1, 0), /must fit into 32 bits/],
    [() => ax.Integer(-(2 ** 31), 1), /must fit into 32 bits/],
    [() => ax.Boolean({ growth: true }), /boolean axis has no option "growth"/],
    [() => ax.IntCategory([2 ** 31]), /2147483648, which is not an integer of 32 bits/],
    [() => ax.IntCategory([NaN]), /NaN, which is not an integer/],
    [() => ax.IntCategory([1.5]), /1\.5, which is not an integer/],
    [() => ax.IntCategory(5), /5 for its categories; .*\[11, 13\]/],
    [() => ax.StrCategory(["a"], { circular: true }), /no option "circular"/],
    [() => ax.StrCategory([1]), /has the category 1, which is no text/],
  ]);
  assert.equal(ax.Integer(-(2 ** 31), -(2 ** 31) + 1).size, 1);
  assert.equal(ax.Integer(0, 2 ** 31 - 1).size, 2 ** 31 - 1);
  assert.equal(ax.IntCategory([2 ** 31 - 1, -(2 ** 31)]).size, 2);
});

test("histograms", () => {
  refused([
    [() => Hist.new.log(10, 1, 2, { name: "x", transform: axis.transform.sqrt }), /no option "transform"/],
    [() => Hist.new.pow(10, 0, 1), /power undefined/],
    [() => Hist.new.func(10, 0, 1), /forward is missing/],
    [() => Hist.new.reg(10, 0, 1, { name: "x" }).double({ lable: "x" }), /no option "lable"/],
    [() => Hist.new.reg(10, 0, 1, { name: "x" }).double("x"), /options as an object/],
    [() => Hist.new.reg(10, 0, 1, { name: "x" }).double({ data: null }), /data: \[1, 2, 3\], but null came/],
    [() => Hist.new.reg(10, 0, 1, { name: "x" }).double({ data: "a" }), /but "a" came/],
    [() => new Hist(one()), /^A histogram came where axis 0/],
    [() => new Hist([ax.Regular(1, 0, 1)]), /^A list of axes.*came where axis 0/],
    [() => new Hist(ax.Regular(1, 0, 1), { storage: 5 }), /no storage 5/],
    [() => createHist([1] as any, "double"), /^1 came where axis 0/],
    [() => createHist(ax.Regular(1, 0, 1), "double"), /a RegularAxis came\. For one axis write \[axis\]/],
    [() => createHist([], "foo" as any), /no storage "foo"/],
    [() => Hist.fromColumns(null, ["x"]), /columns by name.*got null/],
    [() => Hist.fromColumns({ x: ["a"] }, "x"), /a list of axes.*got "x"/],
    [() => Hist.fromColumns({ x: ["a"] }, [5]), /by the names of axes, and got 5/],
    [() => Hist.fromColumns({ x: ["a"] }, [ax.Boolean()]), /got one without a name/],
    [() => Hist.fromColumns({ x: ["a"] }, ["x"], { weight: "z" }), /no column "z"/],
    [() => Hist.fromColumns({ x: ["a"] }, ["x"], { wieght: "x" }), /no option "wieght"/],
  ]);
});

test("reading", () => {
  for (const method of ["values", "variances", "counts", "view", "sum", "empty", "toNumpy"]) {
    refused([
      [() => one()[method](true), new RegExp(`^${method} takes its options as an object`)],
      [() => one()[method]({ folw: true }), new RegExp(`^${method} has no option "folw"`)],
    ]);
  }
  refused([
    [() => one().show({ colums: 3 }), /"columns"/],
    [() => one().at(), /^at takes what is wanted of each axis by its name.*got undefined/],
    [() => one().at({ x: slice(0, 1) }), /Axis "x" needs one bin here, but got a slice/],
    [() => one().at({ x: null }), /needs one bin here, but got null/],
    [() => one().at({ x: {} }), /needs one bin here, but got \{\}/],
  ]);
});

test("selecting", () => {
  refused([
    [() => one().select(), /^select takes what is wanted.*got undefined/],
    [() => one().select("x"), /got "x"/],
    [() => one().select(slice(0, 1)), /^select takes what is wanted/],
    [() => one().select({ x: null }), /got null as its selector.*left out, or gets slice\(null\)/],
    [() => one().select({ x: {} }), /got \{\} as its selector.*names\.$/],
    [() => one().select({ x: loc }), /the function loc as its selector/],
    [() => one().select({ x: 3n }), /3n as its selector/],
    [() => one().select({ x: slice(NaN, 2) }), /has the bound NaN/],
    [() => one().select({ x: rebin(9) }), /rebin\(9\) on axis "x" joins 9 bins at a time, but there are only 4\.$/],
    [() => one().select({ x: slice(0, 3, rebin(9)) }), /only 3 in the range/],
    [() => one().select({ x: "a" }), /"a" is no place on it\. Its places are numbers, as in loc\(0\)/],
    [() => two().select({ c: loc(1) }), /1 is no place on it\. Its places are categories: "a", "b"\./],
    [() => Hist.new.bool({ name: "b" }).double().select({ b: "a" }), /Its places are false and true/],
    [() => Hist.new.int(2, 5, { name: "n" }).double().select({ n: "a" }), /integers, as in loc\(2\)/],
    [() => slice(0, 2, 2 as any), /2 as its step.*rebin\(2\)/],
    [() => slice(0, 2, "sum" as any), /"sum" as its step, which is rebin\(2\), sum or null\.$/],
    [() => loc(1, 0.5), /loc\(1, 0\.5\): the second number counts bins/],
    [() => at(1.5), /at\(1\.5\): the number of a bin is whole/],
    [() => rebin("2" as any), /given "2"\. Use one of rebin\(2\)/],
    [() => rebin(undefined as any), /given undefined/],
    [() => rebin([1, 2] as any), /given \[1, 2\]/],
    [() => rebin(slice(0, 1) as any), /given an object with kind/],
    [() => rebin({ group: [1] } as any), /"group"\. Did you mean "groups"/],
    [() => rebin({ axis: 5 } as any), /5 for its axis/],
    [() => rebin({ groups: 5 } as any), /5 for its groups/],
    [() => two().project(["c"]), /got \["c"\]\. Spread the list/],
    [() => two().project("c", null), /but got null/],
    [() => two().project("c", { folw: true }), /project has no option "folw"/],
    [() => two().sort("c", { key: 5 }), /5 for its option "key"/],
    [() => two().expandCats({ name: "x" }), /"x" for its option "name"/],
    [() => two().withText({ nmae: "x" }), /no option "nmae"/],
  ]);
  assert.equal(one().select({ x: slice() }).shape[0], 4);
});

test("assigning and arithmetic", () => {
  refused([
    [() => one().set(), /^set takes what is wanted/],
    [() => one().set({ x: 0 }), /What is assigned is a number, an array of numbers or a histogram, but got undefined/],
    [() => one().set({ x: undefined }, 1), /got undefined as its selector.*to assign all of its bins/],
    [() => one().set({}, ["a", "b", "c", "d"]), /but the array holds "a"/],
    [() => one().set({ x: 0 }, one()), /but a single bin is selected/],
    [() => one().set({}, [[1, 2]]), /the axes that are open are "x"/],
    [() => two().set({ c: "a", mass: 0 }, { value: "a", variance: 1 }), /assigned as "value" is a number.*got "a"/],
    [() => one().add("a"), /^add takes a histogram, a number or an array of numbers, but got "a"/],
    [() => one().sub(null), /^sub takes a histogram.*null/],
    [() => one().mul({}), /^mul takes a histogram.*\{\}/],
    [() => one().div([["a"]]), /^div takes a histogram.*the array holds "a"/],
    [() => one().rsub(one()), /^rsub takes a number or an array of numbers, but got a Hist/],
    [() => one().rdiv("a"), /^rdiv takes/],
    [() => one().equals(5), /^equals takes a histogram, but got 5/],
    [() => one().allClose(5), /^allClose takes/],
    [() => one().allClose(one(), { rtl: 1 }), /"rtol"/],
    [() => one().differenceOfAxes(5), /^differenceOfAxes takes/],
  ]);
});

test("quotients, stacks and files", () => {
  refused([
    [() => efficiency(1 as any, one()), /^The numerator of a quotient is a histogram, but got 1/],
    [() => ratio(one(), 5 as any), /^The denominator of a quotient is/],
    [() => efficiency(one(), one(), { covrage: 1 } as any), /"coverage"/],
    [() => ratio(one(), one(), { coverage: 1 } as any), /ratio has no option "coverage"/],
    [() => efficiency(means(), means()), /mean storage holds means/],
    [() => ratio(one(), means()), /mean storage holds means/],
    [() => poissonInterval([1], null, "a" as any), /coverage of "a"/],
    [() => poissonInterval("a" as any), /Values and variances are numbers.*got "a"/],
    [() => ratioUncertainty(1, 2, 5 as any), /of the type 5/],
    [() => new Stack(1 as any), /^Each part of a stack is a histogram, but got 1/],
    [() => new Stack([one()] as any), /Stack\.fromIter\(list\)/],
    [() => Stack.fromIter(5 as any), /fromIter takes a list of histograms/],
    [() => Stack.fromDict(null as any), /fromDict takes histograms by name/],
    [() => Stack.fromDict(one()), /fromDict takes histograms by name/],
    [() => Stack.fromDict({ a: 1 } as any), /The part "a" of a stack is a histogram, but got 1/],
    [() => fromUhi("{}"), /fromUhi\(JSON\.parse\(text\)\)/],
    [() => fromUhi([]), /the whole should be an object but is \[\]\.$/],
    [() => toUhi(5 as any), /^toUhi takes a histogram/],
    [() => toUhiZip(one()), /by the names of their files.*a Hist/],
    [() => toUhiZip([one()] as any), /but got a list/],
    [() => toUhiZip({ a: 5 } as any), /for "a", takes a histogram/],
    [() => fromUhiZip("a" as any), /a Uint8Array as readFile gives it, but got "a"/],
  ]);
});
