import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printJson } from "../../src/json/print-json.js";
import { readJson } from "../../src/json/read-json.js";
import { readEngineJson, readFirstOfJson } from "../../src/parsers/json/engine-json.js";
import { jsmnReader } from "../../src/parsers/json/jsmn-json.js";

const read = (text: string): string | undefined => {
  const found = readEngineJson(text);
  return found === undefined ? undefined : printJson(found.map);
};

describe("the engine's JSON reader", () => {
  it.each([
    ['{"a":1} trailing', '{"a":1}'],
    ['{"a":1} {"b":2}', undefined],
    ['{"a":1} true', undefined],
    ["[1]", undefined],
    ['{"a":01}', undefined],
    ['{"a":1e400}', undefined],
    ['{"a":-0}', '{"a":0}'],
    ['{"a":18446744073709551616}', '{"a":1.844674407370955e+19}'],
    ['{"a":"\\ud800"}', '{"a":"\ufffd"}'],
    ['{"a":"\\u12G4"}', '{"a":"\\\\u124"}'],
    ['{"a":"\\x"}', undefined],
    ['{"a":"x\ny"}', '{"a":"x\\ny"}'],
    ['{"a":1,"b":2,"a":3}', '{"b":2,"a":3}'],
    ['{"__proto__":1}', '{"__proto__":1}'],
  ])("reads %s", (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it("keeps the first of equal keys where that is wanted", () => {
    const found = readFirstOfJson('{"a":1,"b":{"x":1,"x":2},"a":3}');
    expect(found?.duplicates).toEqual(new Set(["a"]));
    expect(found && printJson(found.map)).toBe('{"a":1,"b":{"x":2}}');
  });

  it("reads what every JSON reader reads", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), (value) => {
        const text = JSON.stringify(value);
        const whole = readJson(text).value;
        if (whole === undefined) throw new Error(`no JSON: ${text}`);
        expect(read(text)).toBe(printJson(whole));
      }),
    );
  });

  it("takes any text without a throw, in both of its forms", () => {
    const readOld = jsmnReader("4.2.8");
    const letters = fc.constantFrom(...'{}[]":,\\u12aed-.0 \n\0é😀tfn');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 60 }), (text) => {
        for (const found of [readEngineJson(`{"a":${text}`), readOld(`{"a":${text}`)])
          expect(found === undefined || found.map instanceof Map).toBe(true);
      }),
    );
  });
});

describe("the JSON reader of before", () => {
  const readOld = jsmnReader("4.2.8");
  const old = (text: string): string | undefined => {
    const found = readOld(text);
    return found === undefined ? undefined : printJson(found.map);
  };

  it.each([
    ['{"a":1} trailing', undefined],
    ['{"a":1}\n', '{"a":1}'],
    ['{"a":1e5}', '{"a":1}'],
    ['{"a":truely}', '{"a":true}'],
    ['{"a":{"b":[1,2.5,null]}}', '{"a":{"b":[1,2.5,null]}}'],
    ['{"a"}', undefined],
  ])("reads %s", (text, expected) => {
    expect(old(text)).toBe(expected);
  });
});
