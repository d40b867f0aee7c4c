import { describe, expect, it } from "vitest";
import { s3Output } from "../../src/index.js";
import { expectValid, outputFindings } from "../support/expect-diagnostics.js";

const s3 = (options: object) =>
  s3Output({ bucket: "b", region: "eu-west-1", ...options } as Parameters<typeof s3Output>[0]);

describe("FB_S3_KEY_START", () => {
  it("takes a key from /", () => {
    expectValid(s3({ s3_key_format: "/a/$UUID" }));
  });

  it.each(["a/$UUID", "$TAG/x", " /x"])("refuses the key %j", (key) => {
    expect(outputFindings(s3({ s3_key_format: key }))).toEqual([
      "FB_S3_KEY_START output.s3_key_format",
    ]);
  });
});

describe("FB_S3_FILE_SIZE", () => {
  it.each([
    ["1M", {}],
    ["50G", {}],
    [50_000_000, {}],
    ["1G", { use_put_object: true }],
    ["${SIZE}", {}],
  ])("takes %j with %j", (size, options) => {
    expectValid(s3({ total_file_size: size, ...options }));
  });

  it.each([
    ["999K", {}],
    [1, {}],
    ["51G", {}],
    ["50000000001", {}],
    ["2G", { use_put_object: true }],
  ])("refuses %j with %j", (size, options) => {
    expect(outputFindings(s3({ total_file_size: size, ...options }))).toEqual([
      "FB_S3_FILE_SIZE output.total_file_size",
    ]);
  });
});
