import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { deepFreeze } from "../src/index.js";

function isDeepFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeepFrozen);
}

describe("deepFreeze", () => {
  it("freezes plain data to any depth and gives back the same object", () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 4 }), (value) => {
        expect(deepFreeze(value)).toBe(value);
        expect(isDeepFrozen(value)).toBe(true);
      }),
    );
  });

  it("goes on below what is frozen already", () => {
    const value = Object.freeze({ list: [{ a: 1 }] });
    expect(isDeepFrozen(deepFreeze(value))).toBe(true);
  });

  it("ends on a cycle", () => {
    const ring: { next?: object; list: object[] } = { list: [] };
    ring.next = ring;
    ring.list.push(ring);
    deepFreeze(ring);
    expect([ring, ring.list].every(Object.isFrozen)).toBe(true);
  });

  it("freezes what stands under a symbol", () => {
    const key = Symbol("key");
    const value = { [key]: { a: 1 } };
    deepFreeze(value);
    expect(Object.isFrozen(value[key])).toBe(true);
  });

  it.each([1, "a", true, null, undefined])("leaves %j as it is", (value) => {
    expect(deepFreeze(value)).toBe(value);
  });

  it("makes the type read-only to any depth, and leaves functions and words as they are", () => {
    const value = deepFreeze({ list: [{ a: 1 }], run: (): number => 1 });
    const change = () => {
      // @ts-expect-error  a frozen list has no push
      value.list.push({ a: 2 });
    };
    const changeInside = () => {
      for (const item of value.list) {
        // @ts-expect-error  `a` is read-only
        item.a = 2;
      }
    };
    expect(change).toThrow(TypeError);
    expect(changeInside).toThrow(TypeError);
    expectTypeOf(value.run).toEqualTypeOf<() => number>();
    expectTypeOf(deepFreeze("x" as string)).toEqualTypeOf<string>();
  });
});
