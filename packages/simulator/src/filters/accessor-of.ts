import { type RecordAccessor, recordAccessor } from "../accessor/record-accessor.js";
import type { FilterContext, Refusal } from "../filter.js";
import { regexNotFollowed } from "../findings.js";
import type { EngineRegex } from "../regex/engine-regex.js";

/** True for what a factory gives when the engine would not start. */
export const isRefusal = (made: object): made is Refusal => "refused" in made;

/** A record accessor of an option. */
export function accessorOf(
  text: string,
  { version }: Pick<FilterContext, "version">,
): RecordAccessor | Refusal {
  const { accessor, fault } = recordAccessor(text, version);
  return accessor ?? { refused: `invalid record accessor ${JSON.stringify(text)}: it ${fault}` };
}

/** A regex of an option. One that we cannot follow is told, and never matches. */
export function regexOf(
  text: string,
  { regex, report }: Pick<FilterContext, "regex" | "report">,
): EngineRegex | Refusal {
  const reading = regex(text);
  if (reading.regex !== undefined) return reading.regex;
  if (!reading.unsupported)
    return { refused: `could not compile the regex ${JSON.stringify(text)}: it ${reading.fault}` };
  report(regexNotFollowed([], { regex: text, reason: reading.fault }));
  return NEVER;
}

const NEVER: EngineRegex = Object.freeze({
  source: "",
  test: () => false,
  match: () => undefined,
  startsAt: () => false,
} satisfies EngineRegex);
