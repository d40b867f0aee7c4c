import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileOnigmo, type OnigmoMatch, type OnigmoSubject } from "../../src/onigmo/index.js";

/*
 * What real Onigmo answered, as Fluent Bit has it: whether it takes a pattern, and what it finds in texts. Patterns were
 * chosen for each construct, taken from Fluent Bit's own parsers, or made at random.
 */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | null)[];
}

interface Row {
  readonly pattern: string;
  readonly modes?: string;
  readonly engines?: readonly string[];
  /** Onigmo's number for what it refuses. */
  readonly refused?: number;
  readonly groups?: number;
  readonly names?: { readonly [name: string]: readonly number[] };
  /** A match at this place was asked for, not a search. */
  readonly at?: number;
  readonly texts?: readonly { readonly text: string; readonly found: Found | null }[];
}

const file = new URL("./recorded.json", import.meta.url);
const { engines, rows } = JSON.parse(readFileSync(file, "utf8")) as {
  readonly engines: readonly string[];
  readonly rows: readonly Row[];
};

/** Our faults for Onigmo's errors. */
const kinds: { readonly [code: number]: readonly string[] } = {
  [-102]: ["empty-class"],
  [-103]: ["ends-in-class"],
  [-104]: ["ends-in-escape"],
  [-105]: ["ends-in-meta"],
  [-106]: ["ends-in-control"],
  [-108]: ["meta-syntax"],
  [-109]: ["control-syntax"],
  [-110]: ["class-at-end-of-range"],
  [-112]: ["range-without-start"],
  [-113]: ["no-repeat-target"],
  [-116]: ["unmatched-close"],
  [-117]: ["unclosed-group"],
  [-118]: ["ends-in-group"],
  [-119]: ["unknown-group"],
  [-121]: ["unknown-posix-class"],
  [-122]: ["invalid-look-behind"],
  [-124]: ["invalid-condition"],
  [-200]: ["number-too-big"],
  [-201]: ["repeat-too-big"],
  [-202]: ["repeat-backwards"],
  [-203]: ["empty-range"],
  [-206]: ["too-few-bytes"],
  [-208]: ["invalid-backref"],
  [-209]: ["numbers-with-names"],
  [-211]: ["too-few-digits"],
  [-212]: ["code-too-long"],
  [-214]: ["empty-group-name"],
  [-215]: ["invalid-group-name"],
  [-216]: ["group-name-char", "invalid-group-name"],
  [-217]: ["undefined-name"],
  [-218]: ["undefined-group"],
  [-220]: ["ambiguous-call"],
  [-221]: ["endless-recursion"],
  [-223]: ["unknown-property"],
  [-401]: ["code-too-big"],
};

function compile({ pattern, modes = "" }: Row, engine: string) {
  return compileOnigmo(pattern, {
    ignoreCase: modes.includes("i"),
    multiLine: modes.includes("m"),
    extended: modes.includes("x"),
    engine,
  });
}

function answer(row: Row, engine: string): unknown {
  const result = compile(row, engine);
  if ("fault" in result) return { refused: result.fault.kind };
  const { regex } = result;
  const find = (subject: OnigmoSubject) =>
    row.at === undefined ? regex.search(subject) : regex.matchAt(subject, row.at);
  const texts = row.texts?.map(({ text }) => ({
    text,
    found: foundOf(find(new TextEncoder().encode(text))),
  }));
  return { groups: regex.groupCount, names: regex.names, texts };
}

function foundOf(match: OnigmoMatch | undefined | "too-many-steps"): unknown {
  if (match === undefined || match === "too-many-steps") return match ?? null;
  const groups = match.groups.slice(1).map((group) => group ?? null);
  return { start: match.start, end: match.end, groups };
}

it("has many rows, of patterns that are taken and that are not", () => {
  expect(engines).toEqual(["5.0.9", "4.2.8", "1.9.10"]);
  expect(rows.length).toBeGreaterThan(500);
  expect(rows.filter(({ refused }) => refused !== undefined).length).toBeGreaterThan(100);
});

describe.each(engines)("Onigmo of Fluent Bit %s", (engine) => {
  const own = rows.filter((row) => row.engines?.includes(engine) ?? true);

  it.each(own.map((row) => [row.pattern, row] as const))("%j", (_, row) => {
    const given = answer(row, engine);
    if (row.refused === undefined)
      expect(given).toEqual({
        groups: row.groups,
        names: Object.keys(row.names ?? {}),
        texts: row.texts,
      });
    else expect(kinds[row.refused]).toContain((given as { refused?: string }).refused);
  });
});

it("finds in a string what it finds in its bytes", () => {
  for (const row of rows) {
    const result = compile(row, "5.0.9");
    if ("fault" in result || row.engines !== undefined || row.at !== undefined) continue;
    for (const { text, found } of row.texts ?? []) {
      const match = result.regex.search(text);
      if (match === "too-many-steps" || match === undefined) {
        expect(match).toBe(found === null ? undefined : "found");
        continue;
      }
      expect(match.groups.slice(1).map((group) => group ?? null)).toEqual(found?.groups);
      const before = new TextEncoder().encode(text.slice(0, match.start)).length;
      expect(before).toBe(found?.start);
    }
  }
});
