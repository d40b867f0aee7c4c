import { describe, expect, it } from "vitest";
import { checkParserSection } from "../../../src/check/laws/parser.js";
import { timeZoneFault } from "../../../src/check/laws/time-zone.js";
import { lawContext, optionViews, told } from "./inputs/input-view.js";

type Option = readonly [key: string, text: string | undefined];
const NAMED: readonly Option[] = [
  ["Name", "a"],
  ["Format", "json"],
];
const parser = (version: string, options: readonly Option[], more = {}): string[] =>
  told(
    checkParserSection(
      { options: optionViews(options), spot: { path: ["parser"] }, ...more },
      lawContext(version),
    ),
  );
const json = (...options: readonly Option[]): string[] => parser("5.1.1", [...NAMED, ...options]);

describe("what makes a parser impossible", () => {
  it.each([
    [[["Format", "json"]], "parser"],
    [[["Name", "a"]], "parser"],
    [
      [
        ["Name", "a"],
        ["Format", "xml"],
      ],
      "Format",
    ],
    [
      [
        ["Name", "a"],
        ["Format", "regex"],
      ],
      "parser",
    ],
    [
      [
        ["Name", "a"],
        ["Format", "regex"],
        ["Regex", "(?<a>["],
      ],
      "Regex",
    ],
    [[...NAMED, ["Time_Format", "%s"], ["Time_Offset", "UTC"]], "Time_Offset"],
    [[...NAMED, ["Time_Zone", "Etc/UTC"]], "Time_Zone"],
    [[...NAMED, ["Time_Format", "%s"], ["Time_Zone", "Europe/Bern"]], "Time_Zone"],
  ] as const)("%j: 5.1 refuses it, engines before drop the parser", (options, at) => {
    expect(parser("5.1.1", options)).toEqual([`FB_PARSER_REFUSED ${at}`]);
    expect(parser("4.2.8", options)).toEqual([`FB_PARSER_LOST ${at}`]);
    expect(parser("4.2.8", options, { inMain: true })).toEqual([`FB_PARSER_REFUSED ${at}`]);
  });

  it("the first parser of a file crashes 1.9 when it lacks its format", () => {
    expect(parser("1.9.10", [["Name", "a"]])).toEqual(["FB_PARSER_REFUSED parser"]);
    expect(parser("1.9.10", [["Name", "a"]], { isFirst: false })).toEqual([
      "FB_PARSER_LOST parser",
    ]);
  });
});

describe("what a parser misreads", () => {
  it.each([
    [["Types", "a:integer b:bool"], []],
    [["Types", "a:int"], ["FB_MISREAD_OPTION Types"]],
    [["Types", "a:integer,b:integer"], ["FB_MISREAD_OPTION Types"]],
    [["Types", "a"], ["FB_MISREAD_OPTION Types"]],
    [["Decode_Field", "json log do_next"], []],
    [["Decode_Field", "xml log"], ["FB_MISREAD_OPTION Decode_Field"]],
    [["Decode_Field", "json"], ["FB_MISREAD_OPTION Decode_Field"]],
    [["Decode_Field_As", "json log next"], ["FB_MISREAD_OPTION Decode_Field_As"]],
    [["Time_Keep", "maybe"], ["FB_MISREAD_OPTION Time_Keep"]],
    [["Time_Key", "t"], ["FB_OPTION_IGNORED Time_Key"]],
    [["Time_Format", "yyyy"], ["FB_MISREAD_OPTION Time_Format"]],
    [["Time_Offset", "UTC"], ["FB_OPTION_IGNORED Time_Offset"]],
    [["Regex", "(?<a>x)"], ["FB_OPTION_IGNORED Regex"]],
    [["Timekey", "t"], ["FB_UNKNOWN_PARSER_KEY Timekey"]],
  ] as const)("%j: %j", (option, found) => {
    expect(json(option)).toEqual(found);
  });

  it("a regex without a named group takes nothing", () => {
    const options = (regex: string): Option[] => [
      ["Name", "a"],
      ["Format", "regex"],
      ["Regex", regex],
    ];
    expect(parser("5.1.1", options("^(.*)$"))).toEqual(["FB_PARSER_USELESS Regex"]);
    expect(parser("5.1.1", options("/^(?<a>.*)$/i"))).toEqual([]);
  });
});

it.each(["+0200", "-0530", "+02:00", "Z", "+0959"])("an offset may be %s", (offset) => {
  expect(json(["Time_Format", "%s"], ["Time_Offset", offset])).toEqual([]);
});

it.each(["2", "+2", "0200", "+25", "+0260", "+6000", "+ab00"])("an offset is not %s", (offset) => {
  expect(json(["Time_Format", "%s"], ["Time_Offset", offset])).toEqual([
    "FB_PARSER_REFUSED Time_Offset",
  ]);
});

it.each([
  ["Europe/Zurich", true],
  ["Etc/UTC", true],
  ["EST5EDT", true],
  ["Asia/Kolkata", true],
  ["UTC", false],
  ["GMT", false],
  ["US/Eastern", false],
  ["Europe/Madrid", false],
  ["europe/zurich", false],
  ["Europe/Bern", false],
])("the engine knows the zone %s: %s", (zone, known) => {
  expect(timeZoneFault(zone) === undefined).toBe(known);
});
