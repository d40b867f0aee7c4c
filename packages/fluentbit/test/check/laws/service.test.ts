import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../../src/catalogue/catalogue.js";
import { checkService } from "../../../src/check/laws/service.js";
import { serviceOverlay } from "../../../src/overlay/service-overlay.js";
import { lawContext, optionViews, told } from "./inputs/input-view.js";

type Option = readonly [key: string, text: string | undefined];
const service = (version: string, ...options: readonly Option[]): string[] =>
  told(checkService(optionViews(options), lawContext(version)));

describe("checkService", () => {
  it.each([
    ["Flush", "0.5", []],
    ["Flush", "1e1", []],
    ["Flush", "0", ["FB_INVALID_OPTION Flush"]],
    ["Flush", "abc", ["FB_INVALID_OPTION Flush"]],
    ["Flush", "0,5", ["FB_INVALID_OPTION Flush"]],
    ["Flush", "5s", ["FB_MISREAD_OPTION Flush"]],
    ["Grace", "30s", ["FB_MISREAD_OPTION Grace"]],
    ["Daemon", "maybe", ["FB_MISREAD_OPTION Daemon"]],
    ["dns.mode", "tcp", []],
    ["dns.mode", "dot", ["FB_MISREAD_OPTION dns.mode"]],
    ["Coro_Stack_Size", "4096", []],
    ["Coro_Stack_Size", "24k", ["FB_INVALID_OPTION Coro_Stack_Size"]],
    ["multiline_buffer_limit", "2MiB", []],
    ["multiline_buffer_limit", "lots", ["FB_MISREAD_OPTION multiline_buffer_limit"]],
    ["Flsh", "1", ["FB_UNKNOWN_SERVICE_KEY Flsh"]],
    ["Mem_Buf_Limit", "5M", ["FB_UNKNOWN_SERVICE_KEY Mem_Buf_Limit"]],
    ["Flush", undefined, []],
  ] as const)("%s %s: %j", (key, text, found) => {
    expect(service("5.0.9", [key, text])).toEqual(found);
  });

  it("a log level that does not exist stops 5.1 and is ignored before", () => {
    expect(service("5.1.1", ["Log_Level", "fatal"])).toEqual(["FB_INVALID_OPTION Log_Level"]);
    expect(service("5.0.9", ["Log_Level", "fatal"])).toEqual(["FB_MISREAD_OPTION Log_Level"]);
  });

  it("a bad port stops the HTTP server of 5.0 and later, when it is on", () => {
    const bad = ["HTTP_Port", "http"] as const;
    expect(service("5.0.9", ["HTTP_Server", "on"], bad)).toEqual(["FB_INVALID_OPTION HTTP_Port"]);
    expect(service("5.0.9", ["HTTP_Server", "off"], bad)).toEqual(["FB_MISREAD_OPTION HTTP_Port"]);
    expect(service("4.2.8", ["HTTP_Server", "on"], bad)).toEqual(["FB_MISREAD_OPTION HTTP_Port"]);
  });

  it("a key that needs another has no effect without it", () => {
    expect(service("5.0.9", ["Health_Check", "on"])).toEqual(["FB_OPTION_IGNORED Health_Check"]);
    expect(service("5.0.9", ["Health_Check", "off"])).toEqual([]);
    expect(service("5.0.9", ["HTTP_Server", undefined], ["Health_Check", "on"])).toEqual([]);
  });

  it("only files of parsers and plugins may stand twice", () => {
    expect(service("5.0.9", ["Flush", "1"], ["flush", "2"])).toEqual([
      "FB_OPTION_OVERWRITTEN flush",
    ]);
    expect(service("5.0.9", ["Parsers_File", "a"], ["Parsers_File", "b"])).toEqual([]);
  });

  it("telemetry is no key of its own", () => {
    const flat = ["telemetry.metrics.logs.tag_records", "on"] as const;
    expect(service("5.1.1", flat)).toEqual([`FB_FLAT_TELEMETRY ${flat[0]}`]);
    expect(service("5.0.9", flat)).toEqual([`FB_UNKNOWN_SERVICE_KEY ${flat[0]}`]);
  });

  it("never fails", () => {
    const keys = fc.constantFrom(...Object.keys(serviceOverlay), "nope");
    const options = fc.array(fc.tuple(keys, fc.string()));
    fc.assert(
      fc.property(options, (given) => {
        expect(Array.isArray(service("5.1.1", ...given))).toBe(true);
      }),
    );
  });
});

it("the overlay speaks of keys that the newest engine has", () => {
  const known = loadCatalogue("5.1.1").service;
  expect(Object.keys(serviceOverlay).filter((key) => known?.has(key) !== true)).toEqual([]);
});
