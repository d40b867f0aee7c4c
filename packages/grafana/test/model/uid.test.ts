import { isUid, MAX_UID, uidOf } from "@millrace/grafana";
import fc from "fast-check";
import { expect, test } from "vitest";

test("a plain name is its own uid", () => {
  expect(uidOf("Shop logs")).toBe("shop-logs");
  expect(uidOf("logs-overview")).toBe("logs-overview");
});

test("a name that does not fit gets a hash", () => {
  expect(uidOf("a".repeat(50))).toBe(`${"a".repeat(31)}-160b4e43`);
  expect(uidOf("x".repeat(MAX_UID))).toBe("x".repeat(MAX_UID));
  expect(uidOf("로그")).toMatch(/^[0-9a-f]{8}$/);
  expect(uidOf("로그")).not.toBe(uidOf("지표"));
});

test("every name gives a uid that Grafana takes, always the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 100 }), (name) => {
      expect(isUid(uidOf(name))).toBe(true);
      expect(uidOf(name)).toBe(uidOf(name));
    }),
  );
});

test("names that differ in more than case and separators have different uids", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (a, b) => {
      const plain = (name: string) =>
        name
          .toLowerCase()
          .replace(/[ _-]+/g, "-")
          .replace(/^-|-$/g, "");
      fc.pre(plain(a) !== plain(b));
      expect(uidOf(a)).not.toBe(uidOf(b));
    }),
  );
});
