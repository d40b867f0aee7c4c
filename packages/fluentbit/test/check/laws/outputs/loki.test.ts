import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkLoki, listParts } from "../../../../src/check/laws/outputs/loki.js";
import { lawContext, outputView, told } from "../view.js";

const loki = (version: string, ...lines: string[]): string[] =>
  told(checkLoki(outputView("loki", ...lines), lawContext(version)));

describe("labels of loki", () => {
  it.each([
    ["job=web, env=prod", []],
    ["$level", []],
    ["level=$level,$kubernetes['labels']['app']", []],
    ["my-label=x", []],
    ["job", ["FB_INVALID_OPTION labels"]],
    ["job=", ["FB_INVALID_OPTION labels"]],
    ["job: web", ["FB_INVALID_OPTION labels"]],
    ["$1level", ["FB_INVALID_OPTION labels"]],
    ["app=$a['b", ["FB_INVALID_ACCESSOR labels"]],
    ["=x", ["FB_MISREAD_OPTION labels"]],
    ['{job="web"}', ["FB_MISREAD_OPTION labels"]],
    ['job="web"', ["FB_MISREAD_OPTION labels"]],
    ["job=web env=prod", ["FB_MISREAD_OPTION labels"]],
  ])("%s gives %j", (text, found) => {
    expect(loki("5.0.9", `labels ${text}`)).toEqual(found);
  });

  it("are cut at commas, without spaces around and without empty ones", () => {
    expect(listParts(" a=b ,, c ")).toEqual(["a=b", "c"]);
    fc.assert(
      fc.property(fc.string(), (text) => listParts(text).every((part) => !part.includes(","))),
    );
  });
});

describe("loki", () => {
  it.each([
    ["label_keys $level,app", ["FB_INVALID_OPTION label_keys"]],
    ["remove_keys a['b", ["FB_INVALID_ACCESSOR remove_keys"]],
    ["remove_keys stream, $a['b']", []],
    ["tenant_id_key $tenant", []],
    ["tenant_id_key tenant", ["FB_MISREAD_OPTION tenant_id_key"]],
    ["compress GZIP", []],
    ["compress snappy", ["FB_MISREAD_OPTION compress"]],
    ["uri loki/api/v1/push", ["FB_MISREAD_OPTION uri"]],
    ["http_user a", ["FB_PARTNER_MISSING http_user"]],
    ["header X-A: b", ["FB_HEADER_SYNTAX header"]],
    ["tenant_id_key_error_handling drop", ["FB_INVALID_OPTION tenant_id_key_error_handling"]],
  ])("%s gives %j", (line, found) => {
    expect(loki("5.0.9", line)).toEqual(found);
  });

  it("has drop_single_key raw since 2.1", () => {
    expect(loki("4.2.8", "drop_single_key raw")).toEqual([]);
    expect(loki("1.9.10", "drop_single_key raw")).toEqual(["FB_INVALID_OPTION drop_single_key"]);
  });

  it("goes on without a map of labels that it cannot read", () => {
    const map = (files: { [path: string]: string }): string[] =>
      told(checkLoki(outputView("loki", "label_map_path map.json"), lawContext("5.0.9", files)));
    expect(map({})).toEqual(["FB_UNREAD_FILE label_map_path"]);
    expect(map({ "map.json": "a: b" })).toEqual(["FB_UNREAD_FILE label_map_path"]);
    expect(map({ "map.json": '{"a": "b"}' })).toEqual([]);
  });
});
