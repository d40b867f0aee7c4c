import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isConfigError } from "@millrace/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CommandError } from "../../src/cli/command-error.js";
import { findDefinition, loadDefinition } from "../../src/cli/load-definition.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "millrace-def-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const STACK = '{ kind: "stack", name: "s", services: [], diagnostics: [] }';

function file(text: string, name = "millrace.config.ts"): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function failure(text: string, stage?: string) {
  const path = file(text);
  const error = await loadDefinition(path, { stage }).catch((thrown: unknown) => thrown);
  if (!(error instanceof CommandError))
    throw new Error(`expected a CommandError, got ${String(error)}`);
  const [found] = error.diagnostics;
  return { ...found, file: found?.file === path ? "the definition" : found?.file };
}

describe("loadDefinition", () => {
  it.each([
    ["a stack", `export default ${STACK};`],
    [
      "TypeScript syntax",
      `const s: { kind: string } = ${STACK}; export default s satisfies object;`,
    ],
    [
      "a function of the stage",
      `export default ({ stage }: { stage?: string }) => ({ ...${STACK}, name: stage });`,
    ],
    ["an async function", `export default async ({ stage }) => ({ ...${STACK}, name: stage });`],
  ])("takes %s", async (_, text) => {
    expect((await loadDefinition(file(text), { stage: "s" })).name).toBe("s");
  });

  it("takes JavaScript, and imports of files beside it", async () => {
    file(`export const s = ${STACK};`, "part.ts");
    expect(
      (
        await loadDefinition(file('import { s } from "./part"; export default s;', "x.mjs"), {
          stage: undefined,
        })
      ).name,
    ).toBe("s");
  });

  it("points at the user's line when the definition throws", async () => {
    const text =
      'const a = 1;\n\nfunction f(): never {\n  throw new RangeError("too many");\n}\nexport default f();\n';
    expect(await failure(text)).toMatchObject({
      code: "STACK_DEFINITION_THREW",
      file: "the definition",
      line: 4,
      message: "the definition threw RangeError: too many",
    });
  });

  it("points at the user's line when the function throws later, or rejects", async () => {
    expect(await failure("export default () => {\n  (undefined as any).x;\n};")).toMatchObject({
      code: "STACK_DEFINITION_THREW",
      line: 2,
    });
    expect(await failure('export default async () => {\n\n  throw "a text";\n};')).toMatchObject({
      code: "STACK_DEFINITION_THREW",
      message: 'the definition threw "a text"',
    });
  });

  it.each([
    ["nothing", "export const a = 1;", "missing"],
    ["null", "export default null;", "null"],
    ["another object", "export default { a: 1 };", "an object"],
    ["a list", "export default [];", "a list"],
    ["a function that returns nothing", "export default () => {};", "missing"],
  ])("refuses a definition that exports %s", async (_, text, got) => {
    expect(await failure(text)).toMatchObject({
      code: "STACK_DEFINITION_EMPTY",
      file: "the definition",
      message: `the definition's default export is ${got}, not a stack`,
    });
  });

  it("says that it cannot be read: syntax, missing import", async () => {
    expect(await failure("export default {\n  a: ;\n};")).toMatchObject({
      code: "STACK_DEFINITION_UNREADABLE",
      file: "the definition",
    });
    expect(await failure('import "./not-there";\nexport default 1;')).toMatchObject({
      code: "STACK_DEFINITION_UNREADABLE",
    });
  });

  it("passes a ConfigError on", async () => {
    const path = file(
      'const e = Object.assign(new Error("x"), { name: "ConfigError", diagnostics: [] }); throw e;',
    );
    const error = await loadDefinition(path, { stage: undefined }).catch(
      (thrown: unknown) => thrown,
    );
    expect(isConfigError(error)).toBe(true);
  });
});

describe("findDefinition", () => {
  it("finds the usual names in order, and the named file", () => {
    file("", "millrace.config.mjs");
    expect(findDefinition(folder, undefined)).toBe(join(folder, "millrace.config.mjs"));
    file("");
    expect(findDefinition(folder, undefined)).toBe(join(folder, "millrace.config.ts"));
    expect(findDefinition(folder, "millrace.config.mjs")).toBe(join(folder, "millrace.config.mjs"));
  });

  it.each([undefined, "nope.ts", "."])("says that there is none: %s", (named) => {
    expect(() => findDefinition(folder, named)).toThrow(CommandError);
  });
});
