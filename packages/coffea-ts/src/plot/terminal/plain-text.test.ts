import assert from "node:assert/strict";
import { test } from "node:test";
import { plainText } from "./plain-text.ts";

test("formulas in characters, as far as there are any", () => {
  const cases = {
    "$m_{\\mu\\mu}$ [GeV]": "m_μμ [GeV]",
    "$10^{-3}$": "10⁻³",
    "$p_\\mathrm{T}^\\mathrm{miss}$": "p_T^miss",
    "$x_1^2$": "x₁²",
    "$\\sqrt{s}=13\\,\\mathrm{TeV}$": "√s = 13TeV",
    "$\\sqrt{a+b}$": "√(a+b)",
    "$\\frac{d\\sigma}{dp}$": "dσ/dp",
    "$Z\\to\\mu^+\\mu^-$": "Z → μ⁺μ⁻",
    "$\\left(a\\right)$ $f'$": "(a) f′",
    "$\\bar{t}$": "t̄",
  };
  for (const [label, text] of Object.entries(cases)) assert.equal(plainText(label), text, label);
});
