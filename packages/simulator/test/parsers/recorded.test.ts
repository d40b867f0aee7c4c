import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { printJson } from "../../src/json/print-json.js";
import { readJson } from "../../src/json/read-json.js";
import type { LogEvent } from "../../src/record.js";
import { type FilterCase, runCase } from "./run-case.js";

/** What real engines did: per tag the times and records, the records as JSON text. */
type Observed =
  | {
      readonly delivered: {
        readonly [tag: string]: readonly (readonly [time: string, record: string])[];
      };
    }
  | { readonly refused: true }
  | { readonly crashed: true }
  | { readonly loops: true };

interface RecordedCase extends FilterCase {
  /** The engines' own clock. */
  readonly now: number;
  /** Versions that did the same stand in one key. */
  readonly observed: { readonly [versions: string]: Observed };
}

const cases: readonly RecordedCase[] = JSON.parse(
  readFileSync(new URL("recorded.json", import.meta.url), "utf8"),
);

const timeText = ({ time: { sec, nsec } }: LogEvent): string =>
  `${sec}.${String(nsec).padStart(9, "0")}`;

/** The engine's letters for text beyond ASCII are of no account. */
const settled = (text: string): string => {
  const { value } = readJson(text);
  return value === undefined ? text : printJson(value);
};

function answer(one: RecordedCase, version: string): Observed {
  const outcome = runCase(one, version, one.now);
  if ("refused" in outcome) return { refused: true };
  if ("crashed" in outcome) return { crashed: true };
  if ("loops" in outcome) return outcome;
  const delivered = [...outcome.delivered].filter(([, events]) => events.length > 0);
  return {
    delivered: Object.fromEntries(
      delivered.map(([tag, events]) => [
        tag,
        events.map((event) => [timeText(event), printJson(event.record)] as const),
      ]),
    ),
  };
}

function settledOutcome(observed: Observed): Observed {
  if (!("delivered" in observed)) return observed;
  const tags = Object.entries(observed.delivered).map(
    ([tag, records]) =>
      [tag, records.map(([time, record]) => [time, settled(record)] as const)] as const,
  );
  return { delivered: Object.fromEntries(tags) };
}

const rows = cases.flatMap((one) =>
  Object.entries(one.observed).flatMap(([versions, observed]) =>
    versions.split(" ").map((version) => ({ one, version, observed })),
  ),
);

describe("parsers, the parser filter and multiline, as recorded", () => {
  it.each(rows.map((row) => [`${row.one.name} on ${row.version}`, row] as const))(
    "%s",
    (_, { one, version, observed }) => {
      expect(answer(one, version)).toEqual(settledOutcome(observed));
    },
  );
});
