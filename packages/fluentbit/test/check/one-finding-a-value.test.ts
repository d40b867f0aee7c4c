import { diagnostic } from "@millrace/core";
import { expect, it } from "vitest";
import { oneFindingAValue } from "../../src/check/one-finding-a-value.js";
import { invalidOption, misreadOption, unknownOption } from "../../src/check/option-findings.js";

const at = (line: number) => ({ line, column: 5 });
const said = { option: "port", value: "x", wanted: "a port" };
const other = diagnostic("FB_OTHER_FOR_TEST", { severity: "warning", message: () => "other" });

it("keeps the weightiest finding about a value, and all others", () => {
  const misread = misreadOption(["port"], said, at(3));
  const invalid = invalidOption(["port"], said, at(3));
  const second = misreadOption(["port"], said, at(4));
  const beside = other(["port"], {}, at(3));
  expect(oneFindingAValue([misread, invalid, second, beside])).toEqual([invalid, second, beside]);
  const unknown = unknownOption(
    ["port"],
    { option: "port", plugin: "p", engine: "e", known: [] },
    at(3),
  );
  expect(oneFindingAValue([misread, unknown])).toEqual([unknown]);
});

it("judges findings without a line by their path", () => {
  const [misread, invalid] = [misreadOption(["port"], said), invalidOption(["port"], said)];
  expect(oneFindingAValue([misread, invalid, misreadOption(["host"], said)])).toEqual([
    invalid,
    misreadOption(["host"], said),
  ]);
});
