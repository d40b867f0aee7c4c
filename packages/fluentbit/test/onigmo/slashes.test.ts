import { expect, it } from "vitest";
import { compileOnigmo, readFluentBitRegex } from "../../src/onigmo/index.js";

it.each([
  ["abc", "5.0.9", "abc", {}],
  ["/abc/", "5.0.9", "abc", {}],
  ["/abc/i", "5.0.9", "abc", { ignoreCase: true }],
  ["/a/b/mx", "5.0.9", "a/b", { multiLine: true, extended: true }],
  ["/abc/io", "4.2.8", "abc", { ignoreCase: true }],
  ["/abc/o", "5.1.1", "/abc/o", {}],
  ["/abc/z", "5.0.9", "/abc/z", {}],
  ["/abc/iz", "5.0.9", "/abc/iz", {}],
  ["/i", "5.0.9", "/i", {}],
  ["//", "5.0.9", "", {}],
  ["//i", "5.0.9", "", { ignoreCase: true }],
  ["/", "5.0.9", "/", {}],
  ["", "5.0.9", "", {}],
  ["/a\nb/m", "5.0.9", "a\nb", { multiLine: true }],
  ["a\0b", "5.0.9", "a", {}],
  ["/abc/i", "1.9.10", "/abc/i", {}],
  ["/abc/", "1.9.10", "abc", {}],
  ["/", "1.9.10", "", {}],
  ["/abc/i", "latest", "abc", { ignoreCase: true }],
])("%j in %s is %j", (text, engine, pattern, modes) => {
  expect(readFluentBitRegex(text, engine)).toEqual({ pattern, options: { ...modes, engine } });
});

it("gives what the compiler wants", () => {
  const { pattern, options } = readFluentBitRegex("/a.B/im", "5.0.9");
  const result = compileOnigmo(pattern, options);
  expect("regex" in result && result.regex.search("xA\nb")).toMatchObject({ start: 1, end: 4 });
});
