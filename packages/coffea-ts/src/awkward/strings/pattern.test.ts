import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { compilePattern, escapePattern, likePattern, matchesFromRest } from "./pattern.ts";

describe("expressions in RE2's notation", () => {
  const matches = (pattern: string, text: string): boolean => compilePattern(pattern, "", "matchSubstringRegex").test(text);
  test("named groups, flags, ends, quotations", () => {
    assert.deepEqual({ ...compilePattern("(?P<x>a)(?P<y>b)", "", "extractRegex").exec("ab")!.groups }, { x: "a", y: "b" });
    assert.ok(matches("(?i)A", "a"));
    assert.ok(matches("\\Aa\\z", "a") && !matches("\\Aa\\z", "a\n"));
    assert.ok(matches("a\\Q.*\\E", "a.*") && !matches("a\\Q.\\E", "ab"));
    assert.ok(matches("\\-\\_", "-_"));
  });
  test("classes are ASCII, and a dot is all but a line feed", () => {
    assert.ok(!matches("\\s", "\u00a0") && matches("[\\s]", "\t"));
    assert.ok(matches("a.", "a\r") && !matches("a.", "a\n") && matches("(?s)a.", "a\n"));
    assert.ok(matches("[[:alpha:]]", "a") && !matches("[[:^alpha:]]", "a"));
    assert.ok(matches("\\p{Greek}", "Ω") && matches("\\PL", "1"));
    assert.ok(matches(".$", "a🙂"));
  });
  test("brackets and braces that are no syntax are themselves", () => {
    assert.ok(matches("{}", "{}") && matches("]", "]") && matches("[]a]", "]") && matches("[^]a]", "b") && matches("a{,2}", "a{,2}"));
  });
  test("says what is wrong with one", () => {
    assert.throws(
      () => compilePattern("a(", "", "matchSubstringRegex"),
      /ak\.str\.matchSubstringRegex was given "a\(".*Unterminated group/,
    );
    assert.throws(() => compilePattern("[[:letter:]]", "", "matchSubstringRegex"), /there is no class \[:letter:\]; there are alnum/);
  });
});

test("LIKE patterns match whole texts", () => {
  assert.ok(likePattern("a%_", false).test("ab\nc") && !likePattern("a", false).test("ab"));
  assert.ok(likePattern("\\%", false).test("%") && likePattern("A", true).test("a"));
});

test("each search begins a new text after the match before", () => {
  const ranges = matchesFromRest("aab", /^a/u).map(({ start, stop }) => [start, stop]);
  assert.deepEqual(ranges, [[0, 1], [1, 2]]); // prettier-ignore
  assert.equal(matchesFromRest("a🙂", /x*/u).length, 3);
  assert.equal(new RegExp(escapePattern("a.b[")).test("a.b["), true);
});
