import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, orderedJson } from "../src/index.js";

describe("canonicalJson", () => {
  it("sorts keys at any depth, keeps the order of lists, leaves undefined out", () => {
    expect(canonicalJson({ b: [{ z: 1, y: undefined, x: null }, 2, 1], B: "", a: {} })).toBe(`{
  "B": "",
  "a": {},
  "b": [
    {
      "x": null,
      "z": 1
    },
    2,
    1
  ]
}
`);
  });

  it("says the same for the same meaning, and reads back as that", () => {
    const objects = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(objects, (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("does not change what it prints", () => {
    const value = Object.freeze({ b: 1, a: Object.freeze([3, 1]) });
    canonicalJson(value);
    expect(Object.keys(value)).toEqual(["b", "a"]);
  });

  it("keeps a key that is called __proto__", () => {
    const value = JSON.parse('{"__proto__": {"a": 1}}') as object;
    expect(canonicalJson(value)).toContain('"__proto__"');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("refuses %s, which JSON cannot say", (value) => {
    expect(() => canonicalJson({ a: [value] })).toThrow(/bug/);
  });
});

it("orderedJson keeps the order of keys", () => {
  expect(orderedJson({ b: 1, a: undefined, A: 2 })).toBe('{\n  "b": 1,\n  "A": 2\n}\n');
});
