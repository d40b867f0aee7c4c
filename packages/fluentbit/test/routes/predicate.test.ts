import { describe, expect, it } from "vitest";
import { always, field, not } from "../../src/index.js";

describe("a predicate is plain data", () => {
  const status = field("http", "status");

  it.each([
    [field("level").equals("error"), { op: "in", field: ["level"], values: ["error"] }],
    [
      field("level").in("error", 5, true),
      { op: "in", field: ["level"], values: ["error", 5, true] },
    ],
    [status.atLeast(500), { op: "atLeast", field: ["http", "status"], than: 500 }],
    [status.above(500), { op: "above", field: ["http", "status"], than: 500 }],
    [status.atMost(500), { op: "atMost", field: ["http", "status"], than: 500 }],
    [status.below(500), { op: "below", field: ["http", "status"], than: 500 }],
    [field("m").exists(), { op: "exists", field: ["m"] }],
    [field("m").matches("^a b$"), { op: "matches", field: ["m"], regex: "^a b$" }],
    [not(field("m").exists()), { op: "not", test: { op: "exists", field: ["m"] } }],
    [always(), { op: "always" }],
    [
      field("a").exists().and(always()),
      { op: "and", tests: [{ op: "exists", field: ["a"] }, { op: "always" }] },
    ],
    [
      field("a").exists().or(always()),
      { op: "or", tests: [{ op: "exists", field: ["a"] }, { op: "always" }] },
    ],
  ])("%#", ({ test }, data) => {
    expect(test).toEqual(data);
  });
});

describe("a RegExp becomes Onigmo's text", () => {
  it.each([
    [/a b/, "a b"],
    [/a/g, "a"],
    [/a/dgimsuy, "(?im:a)"],
    [/a/i, "(?i:a)"],
    [/a.b/s, "(?m:a.b)"],
    [/^b$/m, "^b$"],
    [/a\/b"'/u, "a\\/b\"'"],
  ])("%s is %s", (regex, text) => {
    expect(field("m").matches(regex).test).toMatchObject({ regex: text });
  });
});

describe("a predicate never changes", () => {
  it("is frozen, and so are its parts", () => {
    const { test } = field("level").in("a", "b");
    expect(
      [test, Reflect.get(test, "field"), Reflect.get(test, "values")].every(Object.isFrozen),
    ).toBe(true);
    expect(Object.isFrozen(field("a"))).toBe(true);
  });

  it("can be joined twice without meeting itself", () => {
    const base = field("a").exists();
    const one = base.and(field("b").exists());
    const two = base.or(field("c").exists());
    expect(base.test).toEqual({ op: "exists", field: ["a"] });
    expect([one.test.op, two.test.op]).toEqual(["and", "or"]);
  });
});

it("types refuse what no test can mean", () => {
  // @ts-expect-error  a field needs a key
  field();
  // @ts-expect-error  a comparison needs a number
  field("status").atLeast("500");
  // @ts-expect-error  null is no literal: use exists()
  field("status").equals(null);
  // @ts-expect-error  a regex is text or a RegExp
  field("status").matches(5);
  // @ts-expect-error  a predicate is joined with a predicate, not with a boolean
  field("status").exists().and(true);
});
