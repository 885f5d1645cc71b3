import assert from "node:assert/strict";
import { test } from "node:test";
import { numberCodeOf, parseCppType, spellType } from "./cpp-types.ts";

test("type names are taken apart", () => {
  assert.deepEqual(parseCppType("vector<pair<int,float> >*"), {
    name: "vector",
    pointers: 1,
    arguments: [
      {
        name: "pair",
        pointers: 0,
        arguments: [
          { name: "int", arguments: [], pointers: 0 },
          { name: "float", arguments: [], pointers: 0 },
        ],
      },
    ],
  });
  assert.equal(parseCppType("const std::string").name, "string");
  assert.equal(parseCppType("edm::Wrapper").name, "edm::Wrapper");
  assert.equal(parseCppType("vector<").name, "vector<");
});

const dtype = (name: string) => numberCodeOf(parseCppType(name))?.dtype;

test("numbers by any of their names", () => {
  assert.deepEqual(
    [
      "Bool_t",
      "char",
      "unsigned char",
      "Short_t",
      "unsigned int",
      "UInt_t",
      "long",
      "Long64_t",
      "unsigned long long",
      "Float_t",
      "double",
    ].map(dtype),
    ["bool", "int8", "uint8", "int16", "uint32", "uint32", "int64", "int64", "uint64", "float32", "float64"],
  );
  assert.equal(numberCodeOf(parseCppType("Double32_t"))?.packing?.kind, "float32");
  assert.equal(numberCodeOf(parseCppType("float*")), null);
  assert.equal(numberCodeOf(parseCppType("vector<int>")), null);
  assert.equal(numberCodeOf(parseCppType("constructor")), null);
});

const spelled = (name: string) => spellType(parseCppType(name));

test("uproot's spelling", () => {
  assert.equal(spelled("vector<vector<Int_t> >"), "std::vector<std::vector<int32_t>>");
  assert.equal(spelled("vector<string>"), "std::vector<std::string>");
  assert.equal(spelled("map<string,double>"), "std::map<std::string, double>");
  assert.equal(spelled("TLorentzVector"), "TLorentzVector");
  assert.equal(spelled("vector<pair<TLorentzVector,int> >"), "std::vector<pair<TLorentzVector,int>>");
  assert.equal(spelled("vector<bitset<9> >"), "std::vector<std::bitset<9>>");
  assert.equal(spelled("Float_t*"), "float*");
});
