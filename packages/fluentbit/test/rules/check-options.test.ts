import { describe, expect, it } from "vitest";
import {
  filterPlugin,
  grep,
  multiline,
  parserFilter,
  rewriteTag,
  s3Output,
} from "../../src/index.js";
import { checkOptions } from "../../src/rules/check-options.js";
import { optionFindings } from "../support/expect-diagnostics.js";
import { engineOf, toCloudwatch, toLoki, toS3 } from "../support/shop.js";

/** An output of untyped options: what arrives from JavaScript. */
const s3 = (options: object) =>
  s3Output({ bucket: "b", region: "eu-west-1", ...options } as Parameters<typeof s3Output>[0]);

const hints = (options: object, engine = "fluent-bit@5.0.9") =>
  checkOptions(s3(options), engineOf(engine), []).map(({ code, severity, hint }) => [
    code,
    severity,
    hint,
  ]);

describe("good options", () => {
  it.each([
    ["grep", grep({ regex: ["level error", "path ^/"], logical_op: "AND" })],
    ["a filter that our types do not know", filterPlugin("throttle", { rate: 10, window: 5 })],
    ["multiline", multiline({ mode: "partial_message", "multiline.key_content": "log" })],
    ["parser", parserFilter({ key_name: "log", parser: ["a", "b"], reserve_data: true })],
    ["rewrite_tag", rewriteTag({ rule: "$level ^error$ error.$TAG false" })],
    ["keys in the case of the documentation", filterPlugin("grep", { Regex: "log x" })],
    ["loki", { ...toLoki, options: { ...toLoki.options, label_keys: "$a" } }],
    ["options that every output takes", s3({ retry_limit: 5, workers: 2, log_level: "debug" })],
    [
      "values from the environment",
      s3({ bucket: "${BUCKET}", use_put_object: "${PUT}", workers: "${N}" }),
    ],
    ["absent options", s3({ compression: undefined })],
    [
      "required options that come by the escape hatch",
      filterPlugin("lua", {
        extra: [
          ["Call", "f"],
          ["Code", "function f() return 0 end"],
        ],
      }),
    ],
  ])("%s", (_, node) => {
    expect(optionFindings(node)).toEqual([]);
  });
});

describe("FB_UNKNOWN_PLUGIN", () => {
  it.each(["grepp", "constructor", "__proto__", "toString"])("a filter called %s", (name) => {
    expect(optionFindings(filterPlugin(name, {}))).toEqual(["FB_UNKNOWN_PLUGIN"]);
  });

  it("asks for the plugin that was meant, and still finds line breaks", () => {
    const found = checkOptions(
      filterPlugin("grepp", { a: "\n" }),
      engineOf("fluent-bit@5.0.9"),
      [],
    );
    expect(found.map(({ code }) => code)).toEqual([
      "FB_UNKNOWN_PLUGIN",
      "CORE_LINE_BREAK_IN_VALUE",
    ]);
    expect(found[0]?.hint).toBe('did you mean "grep"?');
  });
});

describe("FB_UNKNOWN_OPTION", () => {
  it("stands at the option and asks for what was meant", () => {
    expect(optionFindings(s3({ compresion: "gzip" }), "fluent-bit@5.0.9")).toEqual([
      "FB_UNKNOWN_OPTION compresion",
    ]);
    expect(hints({ compresion: "gzip" })).toEqual([
      ["FB_UNKNOWN_OPTION", "error", 'did you mean "compression"?'],
    ]);
  });

  it("says which version has it", () => {
    expect(hints({ retry_exhausted_action: "delete" }, "fluent-bit@4.2.8")).toEqual([
      ["FB_UNKNOWN_OPTION", "error", "fluent-bit 5.0.9 has it"],
    ]);
    expect(hints({ retry_exhausted_action: "delete" }, "aws-for-fluent-bit@3.4.9")).toEqual([]);
  });

  it("says nothing more of what no version has", () => {
    expect(hints({ zzzzzzzzzzzz: 1 })).toEqual([["FB_UNKNOWN_OPTION", "error", undefined]]);
  });

  it("is found on filters too", () => {
    expect(optionFindings(grep({ logical_op: "AND" }), "fluent-bit@1.9.10")).toEqual([
      "FB_UNKNOWN_OPTION logical_op",
    ]);
  });

  it("does not hold for the escape hatch", () => {
    expect(optionFindings(s3({ extra: [["not_yet_known", 1]] }))).toEqual([]);
  });
});

describe("FB_UNLISTED_OPTION", () => {
  it("is a warning in place of an error on images that carry backports", () => {
    expect(
      hints({ profile: "x" }, "aws-for-fluent-bit@2.34.3").map(([code, bad]) => [code, bad]),
    ).toEqual([["FB_UNLISTED_OPTION", "warning"]]);
    expect(optionFindings(s3({ profile: "x" }), "fluent-bit@1.9.10")).toEqual([
      "FB_UNKNOWN_OPTION profile",
    ]);
  });
});

describe("FB_MISSING_OPTION", () => {
  it.each([
    ["the bucket", s3({ bucket: undefined }), ["bucket"]],
    ["the region", toS3, ["region"]],
    ["bucket and region", s3({ bucket: undefined, region: undefined }), ["region", "bucket"]],
    ["the region of CloudWatch Logs", toCloudwatch, ["region"]],
    ["parser and key", filterPlugin("parser", {}), ["key_name", "parser"]],

    ["the function", filterPlugin("lua", { script: "/f.lua" }), ["call"]],
  ])("%s", (_, node, missing) => {
    expect(optionFindings(node)).toEqual(missing.map((option) => `FB_MISSING_OPTION ${option}`));
  });
});

describe("FB_INVALID_OPTION", () => {
  it.each([
    ["boolean", { use_put_object: "maybe" }],
    ["boolean", { use_put_object: 1 }],
    ["integer", { port: "https" }],
    ["integer", { port: 1.5 }],
    ["time", { upload_timeout: "1 minute" }],
    ["one of several", { compression: "zip" }],
    ["one of several, case counts", { compression: "GZIP" }],
    ["one of several", { json_date_format: "iso" }],
    ["empty text", { role_arn: "" }],
    ["null", { role_arn: null }],
    ["an object", { role_arn: { arn: "x" } }],
    ["a function", { role_arn: () => "x" }],
    ["a list with something else in it", { role_arn: ["x", { a: 1 }] }],
  ])("%s: %o", (_, options) => {
    expect(optionFindings(s3(options))).toEqual([`FB_INVALID_OPTION ${Object.keys(options)[0]}`]);
  });

  it("is found on filters too", () => {
    expect(
      optionFindings(
        filterPlugin("multiline", { mode: "fast", flush_ms: "x", "multiline.parser": "go" }),
      ),
    ).toEqual(["FB_INVALID_OPTION mode", "FB_INVALID_OPTION flush_ms"]);
  });
});

describe("FB_SECRET_IN_CONFIG", () => {
  const loki = (options: object) => ({ ...toLoki, options: { ...toLoki.options, ...options } });

  it.each(["${LOKI_PASSWORD}", "${_a1}"])("is not raised by the reference %s", (value) => {
    expect(optionFindings(loki({ http_user: "me", http_passwd: value }))).toEqual([]);
  });

  it.each(["hunter2", "${A}b", "x${A}", "$A", "${}", "${a-b}", "", 5, ["${A}"]])(
    "is raised by %j",
    (value) => {
      expect(optionFindings(loki({ http_passwd: value }))).toEqual([
        "FB_SECRET_IN_CONFIG http_passwd",
      ]);
    },
  );

  it("is raised however the key is spelled", () => {
    expect(optionFindings(loki({ HTTP_Passwd: "hunter2" }))).toEqual([
      "FB_SECRET_IN_CONFIG HTTP_Passwd",
    ]);
  });

  it("is raised in the escape hatch", () => {
    const extra = [["Bearer_Token", "hunter2"]] as const;
    expect(optionFindings({ ...toLoki, extra })).toEqual([
      "FB_SECRET_IN_CONFIG extra.Bearer_Token",
    ]);
    expect(optionFindings({ ...toLoki, extra: [["bearer_token", "${T}"]] })).toEqual([]);
  });

  it("never shows the secret", () => {
    const found = checkOptions(loki({ http_passwd: "hunter2" }), engineOf("fluent-bit@5.0.9"), []);
    expect(JSON.stringify(found)).not.toContain("hunter2");
  });
});

describe("CORE_LINE_BREAK_IN_VALUE", () => {
  const evil = "x\n[OUTPUT]\n    Name stdout";
  const code = "CORE_LINE_BREAK_IN_VALUE";

  it("is found in a value, in a list and in a key", () => {
    expect(optionFindings(s3({ role_arn: evil }))).toEqual([`${code} role_arn`]);
    expect(optionFindings(grep({ regex: ["a b", evil] }))).toEqual([`${code} regex`]);
    expect(optionFindings(filterPlugin("grep", { [evil]: "x" }))).toContain(
      `${code} [${JSON.stringify(evil)}]`,
    );
  });

  it("is found in keys and values of the escape hatch", () => {
    expect(optionFindings(s3({ extra: [["a", evil]] }))).toEqual([`${code} extra.a`]);
    expect(optionFindings(s3({ extra: [[evil, "a"]] }))).toEqual([
      `${code} extra[${JSON.stringify(evil)}]`,
    ]);
  });
});

it("finds everything at once", () => {
  expect(optionFindings(s3({ bucket: undefined, compresion: "x", use_put_object: "x" }))).toEqual([
    "FB_MISSING_OPTION bucket",
    "FB_UNKNOWN_OPTION compresion",
    "FB_INVALID_OPTION use_put_object",
  ]);
});
