import assert from "node:assert/strict";
import { test } from "node:test";
import { floatText, quotedText, shortText } from "./python-text.ts";

test("floats as Python's repr", () => {
  const texts: [number, string][] = [
    [21, "21.0"],
    [0.1, "0.1"],
    [-0, "-0.0"],
    [0, "0.0"],
    [1e15, "1000000000000000.0"],
    [1e16, "1e+16"],
    [1.5e300, "1.5e+300"],
    [0.0001, "0.0001"],
    [0.00001234, "1.234e-05"],
    [NaN, "nan"],
    [-Infinity, "-inf"],
    [123456.789, "123456.789"],
  ];
  for (const [value, text] of texts) assert.equal(floatText(value), text);
});

test("numbers as %g", () => {
  const texts: [number, string][] = [
    [200, "200"],
    [0.2, "0.2"],
    [199.99999999999991, "200"],
    [1 / 3, "0.333333"],
    [1234567, "1.23457e+06"],
    [100000, "100000"],
    [123456.7, "123457"],
    [12345.67, "12345.7"],
    [999999.9, "1e+06"],
    [0.00001, "1e-05"],
    [-0.5, "-0.5"],
    [0, "0"],
    [Infinity, "inf"],
  ];
  for (const [value, text] of texts) assert.equal(shortText(value), text);
});

test("texts in Python's quotes", () => {
  assert.equal(quotedText("$m_{\\mu\\mu}$ [GeV]"), "'$m_{\\\\mu\\\\mu}$ [GeV]'");
  assert.equal(quotedText("it's"), '"it\'s"');
  assert.equal(quotedText(`it's "x"`), `'it\\'s "x"'`);
  assert.equal(quotedText("a\n\u0001"), "'a\\n\\x01'");
});
