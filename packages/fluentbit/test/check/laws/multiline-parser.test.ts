import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkMultilineParser } from "../../../src/check/laws/multiline-parser.js";
import { lawContext, optionViews, told } from "./inputs/input-view.js";

type Option = readonly [key: string, text: string | undefined];
const multiline = (version: string, options: readonly Option[]): string[] =>
  told(
    checkMultilineParser(
      { options: optionViews(options), spot: { path: ["multiline_parser"] } },
      lawContext(version),
    ),
  );
const rules = (...texts: readonly string[]): string[] =>
  multiline("5.1.1", [
    ["name", "m"],
    ["type", "regex"],
    ...texts.map((text): Option => ["rule", text]),
  ]);
const START = '"start_state" "/^[0-9]/" "cont"';
const NEXT = '"cont" "/^ /" "cont"';

describe("rules", () => {
  it.each([
    [[START, NEXT], []],
    [['"start_state, other" "/^[0-9]/" "cont"', NEXT], []],
    [["start_state ^[0-9] cont", "cont ^[a-z] cont"], []],
    [['"start_state" "/^[0-9]/"'], []],
    [['"start_state" "/^\\"[0-9]/" "cont"', NEXT], []],
    [['"start_state"'], ["FB_PARSER_REFUSED rule"]],
    [['"start_state" "/^[0-9]/" "nope"'], ["FB_PARSER_REFUSED rule"]],
    [['"start_state" "/^[0-9/" "cont"', NEXT], ["FB_PARSER_REFUSED rule"]],
    [[NEXT, START], ["FB_PARSER_REFUSED rule"]],
    [[START, NEXT, '"lost" "/^x/" "cont"'], ["FB_PARSER_USELESS rule"]],
    [[`${START} "x"`, NEXT], ["FB_MISREAD_OPTION rule"]],
    [[], ["FB_PARSER_USELESS multiline_parser"]],
  ])("%j: %j", (texts, found) => {
    expect(rules(...texts)).toEqual(found);
  });

  it("a chain of states is walked to its end", () => {
    const chain = Array.from({ length: 3000 }, (_, i) => `"s${i}" "/x/" "s${i + 1}"`).reverse();
    expect(rules('"start_state" "/^/" "s0"', ...chain, '"s3000" "/x/" "s3000"')).toEqual([]);
  });

  it("never fail", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect(Array.isArray(rules(...texts))).toBe(true);
      }),
    );
  });
});

describe("type", () => {
  it("is one of four, and 1.9 crashes at another", () => {
    const java: readonly Option[] = [
      ["name", "m"],
      ["type", "java"],
    ];
    expect(multiline("5.0.9", java)).toEqual(["FB_PARSER_LOST type"]);
    expect(multiline("1.9.10", java)).toEqual(["FB_PARSER_REFUSED type"]);
  });

  it.each(["endswith", "equal", "EQ"])("%s needs a text to match, and has no rules", (type) => {
    const named: readonly Option[] = [
      ["name", "m"],
      ["type", type],
    ];
    expect(multiline("5.1.1", named)).toEqual(["FB_PARSER_USELESS multiline_parser"]);
    expect(multiline("5.1.1", [...named, ["match_string", "x"]])).toEqual([]);
    expect(multiline("5.1.1", [...named, ["match_string", "x"], ["rule", START]])).toEqual([
      "FB_OPTION_IGNORED rule",
    ]);
  });
});

it.each([
  ["flush_timeout", "5s"],
  ["negate", "maybe"],
])("%s %s is misread", (key, text) => {
  const options: readonly Option[] = [
    ["name", "m"],
    ["type", "equal"],
    ["match_string", "x"],
    [key, text],
  ];
  expect(multiline("5.1.1", options)).toEqual([`FB_MISREAD_OPTION ${key}`]);
});
