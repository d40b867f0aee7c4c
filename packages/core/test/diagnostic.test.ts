import { describe, expect, expectTypeOf, it } from "vitest";
import {
  atPath,
  ConfigError,
  countBySeverity,
  type Diagnostic,
  diagnostic,
  hasErrors,
  invariant,
  isConfigError,
  type Painter,
  printDiagnostics,
  runRules,
  summarize,
  throwIfErrors,
} from "../src/index.js";

const unknownColour = diagnostic<{ colour: string; near?: string }>("CORE_UNKNOWN_COLOUR", {
  severity: "error",
  message: ({ colour }) => `there is no colour "${colour}"`,
  hint: ({ near }) => (near === undefined ? undefined : `did you mean "${near}"?`),
  docs: "https://example.org/colours",
});
const paleColour = diagnostic("CORE_PALE_COLOUR", {
  severity: "warning",
  message: () => "the colour is pale",
});
const nicePalette = diagnostic("CORE_NICE_PALETTE", { severity: "info", message: () => "nice" });

describe("a factory", () => {
  it("makes plain data of code, severity, path, message, hint and docs", () => {
    expect(unknownColour(["walls", 1], { colour: "rde", near: "red" })).toEqual({
      code: "CORE_UNKNOWN_COLOUR",
      severity: "error",
      path: ["walls", 1],
      message: 'there is no colour "rde"',
      hint: 'did you mean "red"?',
      docs: "https://example.org/colours",
    });
  });

  it("leaves out what it does not know", () => {
    expect(Object.keys(unknownColour([], { colour: "x" }))).not.toContain("hint");
    expect(Object.keys(paleColour([], {}))).toEqual(["code", "severity", "path", "message"]);
  });

  it("takes a position in a file", () => {
    const position = { file: "walls.conf", line: 3, column: 5 };
    expect(paleColour([], {}, position)).toMatchObject(position);
  });

  it("shows its code, severity and docs, for the page about it", () => {
    expect({ ...unknownColour }).toEqual({
      code: "CORE_UNKNOWN_COLOUR",
      severity: "error",
      docs: "https://example.org/colours",
    });
    expect({ ...paleColour }).toEqual({ code: "CORE_PALE_COLOUR", severity: "warning" });
  });

  it("freezes what it makes and does not keep the caller's path", () => {
    const path = ["walls", 1];
    const found = unknownColour(path, { colour: "x" });
    path.push("later");
    expect(found.path).toEqual(["walls", 1]);
    expect([found, found.path].every(Object.isFrozen)).toBe(true);
  });

  it.each(["COLOUR", "CORE_", "CORE_Colour", "core_colour", "XY_COLOUR", "CORE__COLOUR", ""])(
    "refuses the code %j",
    (code) => {
      expect(() => diagnostic(code, { severity: "info", message: () => "" })).toThrow(/bug/);
    },
  );

  it("demands the parameters of its kind", () => {
    // @ts-expect-error  `colour` is missing
    unknownColour([], {});
    // @ts-expect-error  `shade` is no parameter of this kind
    unknownColour([], { colour: "x", shade: "y" });
    expectTypeOf(unknownColour).returns.toEqualTypeOf<Diagnostic>();
  });
});

describe("atPath", () => {
  const found = paleColour(["walls", 0], {});

  it("puts the base before the path and leaves the finding as it was", () => {
    const further = atPath(["house"], found);
    expect(further).toEqual({ ...found, path: ["house", "walls", 0] });
    expect(found.path).toEqual(["walls", 0]);
    expect([further, further.path].every(Object.isFrozen)).toBe(true);
  });

  it("gives the same finding for an empty base", () => {
    expect(atPath([], found)).toBe(found);
  });
});

const error = unknownColour(["walls", 1, "door-frame"], { colour: "rde", near: "red" });
const warning = paleColour([], {}, { file: "walls.conf", line: 3, column: 5 });
const info = nicePalette([], {});

describe("sums", () => {
  it.each([
    [[], "", false],
    [[info, info], "2 info", false],
    [[warning], "1 warning", false],
    [[warning, error, error, info, warning], "2 errors, 2 warnings, 1 info", true],
  ] as const)("of %#", (found, text, bad) => {
    expect(summarize(found)).toBe(text);
    expect(hasErrors(found)).toBe(bad);
  });

  it("count each severity", () => {
    expect(countBySeverity([error, warning, warning])).toEqual({ error: 1, warning: 2, info: 0 });
  });
});

describe("printDiagnostics", () => {
  it("prints one block each", () => {
    expect(printDiagnostics([error, warning, info])).toBe(
      [
        'error CORE_UNKNOWN_COLOUR  walls[1]["door-frame"]',
        '  there is no colour "rde"',
        '  hint: did you mean "red"?',
        "  see:  https://example.org/colours",
        "",
        "warning CORE_PALE_COLOUR  walls.conf:3:5",
        "  the colour is pale",
        "",
        "info CORE_NICE_PALETTE",
        "  nice",
      ].join("\n"),
    );
  });

  it("prints a position without a file, and a position with a path", () => {
    expect(printDiagnostics([paleColour([], {}, { line: 3 })])).toContain("PALE_COLOUR  line 3\n");
    expect(printDiagnostics([paleColour(["a"], {}, { file: "f" })])).toContain("COLOUR  f  a\n");
  });

  it("paints with the painter that it is given", () => {
    const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const painter: Painter = {
      error: tag("e"),
      warning: tag("w"),
      info: tag("i"),
      dim: tag("d"),
      bold: tag("b"),
    };
    expect(printDiagnostics([error, warning, info], painter)).toBe(
      [
        '<e>error</e> <b>CORE_UNKNOWN_COLOUR</b>  walls[1]["door-frame"]',
        '  there is no colour "rde"',
        '  <d>hint:</d> did you mean "red"?',
        "  <d>see:</d>  https://example.org/colours",
        "",
        "<w>warning</w> <b>CORE_PALE_COLOUR</b>  walls.conf:3:5",
        "  the colour is pale",
        "",
        "<i>info</i> <b>CORE_NICE_PALETTE</b>",
        "  nice",
      ].join("\n"),
    );
  });

  const red = "\u001b[31m";
  const control = "\u009b2J";
  it.each([
    ["message", unknownColour([], { colour: `${red}\n\u2028` })],
    ["hint", unknownColour([], { colour: "x", near: `${red}${control}` })],
    ["path", unknownColour([`${red}${control}`], { colour: "x" })],
    ["file name", unknownColour([], { colour: "x" }, { file: `${red}${control}\n` })],
  ])("shows control characters of a %s and does not send them", (_, found) => {
    const text = printDiagnostics([found]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(text.replaceAll("\n  ", "")).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
    expect(text).toContain("\\u001b[31m");
  });
});

describe("ConfigError", () => {
  it("says the sum and the findings", () => {
    const thrown = new ConfigError([error]);
    expect(thrown.message).toBe(`1 error\n\n${printDiagnostics([error])}`);
    expect(thrown.name).toBe("ConfigError");
    expect(thrown).toBeInstanceOf(Error);
  });

  it("carries a frozen copy of the findings", () => {
    const found = [error];
    const thrown = new ConfigError(found);
    found.push(warning);
    expect(thrown.diagnostics).toEqual([error]);
    expect(Object.isFrozen(thrown.diagnostics)).toBe(true);
  });

  it("is known also when it comes from another copy of the package", () => {
    const foreign = Object.assign(new Error("x"), { name: "ConfigError", diagnostics: [] });
    expect([new ConfigError([]), foreign].every(isConfigError)).toBe(true);
  });

  it.each([
    [new Error("x")],
    [Object.assign(new Error("x"), { name: "ConfigError" })],
    [{ name: "ConfigError", diagnostics: [] }],
    [undefined],
  ])("is not %o", (value) => {
    expect(isConfigError(value)).toBe(false);
  });

  it("is thrown for errors only, with all findings", () => {
    expect(() => throwIfErrors([warning, info])).not.toThrow();
    expect(() => throwIfErrors([warning, error])).toThrow(
      expect.objectContaining({ diagnostics: [warning, error] }),
    );
  });
});

it("runs rules in order over the same model", () => {
  function* pale(model: readonly string[]) {
    for (const [i] of model.entries()) yield paleColour([i], {});
  }
  const nice = () => [nicePalette([], {})];
  const codes = runRules(["a", "b"], [nice, pale]).map(({ code }) => code);
  expect(codes).toEqual(["CORE_NICE_PALETTE", "CORE_PALE_COLOUR", "CORE_PALE_COLOUR"]);
});

it("says of a broken invariant that the bug is ours", () => {
  expect(() => invariant(false, "two doors")).toThrow("millrace has a bug: two doors. Please");
  expect(() => invariant(true, "two doors")).not.toThrow();
});
