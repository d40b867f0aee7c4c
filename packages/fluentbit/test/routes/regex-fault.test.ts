import { expect, it } from "vitest";
import { regexFault } from "../../src/routes/regex-fault.js";

it.each([
  "",
  "a",
  "^5\\d\\d$",
  "[^a-z]",
  "[[:alpha:]_]",
  "(?<name>.)",
  "(?:a|b)*",
  "(?i)x",
  "(?i:x)",
  "a{2}",
  "\\(",
  "[(]",
  "[\\]]",
  "\\A(?:error)\\z",
  "(?=a)b",
  "(?<!a)b",
  "(?>a+)",
  "a++",
  "\\p{Han}",
  "^(?<host>[^ ]*) (?<time>[^\\]]*)\\]",
  "|a",
  "a|",
  "\\[[^\\]]*\\]",
])("takes %j", (regex) => {
  expect(regexFault(regex)).toBeUndefined();
});

it.each([
  "(",
  "[",
  "*a",
  "a)",
  "\\",
  "(?:a|b",
  "(?'n'a)",
  "(?<a b>x)",
  "[^]",
  "[]",
  "[[]",
  "\\u{1F600}",
  "\\p{Script=Han}",
  "a|*",
  "(+)",
  "(?P<x>a)",
])("refuses %j", (regex) => {
  expect(regexFault(regex)).toBeTypeOf("string");
});
