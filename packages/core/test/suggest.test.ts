import { describe, expect, it } from "vitest";
import { didYouMean, nearest } from "../src/index.js";

const OPTIONS = ["bucket", "region", "compression", "s3_key_format", "store_dir", "tls"];

describe("nearest", () => {
  it.each([
    ["buket", "bucket"],
    ["Bucket", "bucket"],
    ["compresion", "compression"],
    ["s3_key_formt", "s3_key_format"],
    ["s3keyformat", "s3_key_format"],
    ["storedir", "store_dir"],
    ["tsl", "tls"],
    ["tx", undefined],
    ["tl", "tls"],
    ["t", undefined],
    ["region", "region"],
    ["labels", undefined],
    ["x", undefined],
    ["", undefined],
  ])("to %j is %j", (written, known) => {
    expect(nearest(written, OPTIONS)).toBe(known);
  });

  it("takes the first of equally near names", () => {
    expect(nearest("bat", ["cat", "hat"])).toBe("cat");
  });

  it("takes the nearer one, whatever the order", () => {
    expect(nearest("grafana", ["grafena2", "grafan"])).toBe("grafan");
  });
});

describe("didYouMean", () => {
  it("asks for the nearest name, quoted", () => {
    expect(didYouMean("buket", OPTIONS)).toBe('did you mean "bucket"?');
  });

  it("is silent when nothing is near, or nothing is known", () => {
    expect(didYouMean("labels", OPTIONS)).toBeUndefined();
    expect(didYouMean("labels", [])).toBeUndefined();
  });
});
