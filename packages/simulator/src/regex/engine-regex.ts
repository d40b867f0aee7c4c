import { compileOnigmo, type OnigmoRegex, readFluentBitRegex } from "@millrace/fluentbit/onigmo";

/** What a match captured, by number: 0 is the whole match. Undefined: the group took no part. */
export type Captures = readonly (string | undefined)[];

/** A regex as the engine runs it. A text that takes too many steps does not match, and that is told once. */
export interface EngineRegex {
  readonly source: string;
  /** It matches somewhere in the text. */
  test(text: string): boolean;
  /** The first match. */
  match(text: string): RegexMatch | undefined;
  /** A match that begins at the start and is not empty, as `Match_Regex` wants it. */
  startsAt(text: string): boolean;
}

export interface RegexMatch {
  readonly captures: Captures;
  /** Named groups in the engine's order; a name may come more than once. */
  readonly named: readonly { readonly name: string; readonly value: string }[];
}

export interface RegexOptions {
  /** Fluent Bit's version. */
  readonly version: string;
  /** How many steps a match may take. */
  readonly steps?: number;
  /** Told when a text used up the steps. */
  readonly tooSlow: (source: string) => void;
}

export type RegexReading =
  | { readonly regex: EngineRegex; readonly fault?: never }
  | { readonly fault: string; readonly unsupported: boolean; readonly regex?: never };

/** Compiles a regex as it stands in a config, `/slashes/i` and all. Source: src/flb_regex.c. */
export function readRegex(text: string, options: RegexOptions): RegexReading {
  const { pattern, options: modes } = readFluentBitRegex(text, options.version);
  const compiled = compileOnigmo(pattern, modes);
  if ("fault" in compiled) {
    const { reason, unsupported } = compiled.fault;
    return { fault: reason, unsupported: unsupported === true };
  }
  return { regex: engineRegex(text, compiled.regex, options) };
}

/** Steps of a regex that has never been too slow, and of one that is so all the time. */
const MOST_STEPS = 10_000_000;
const LEAST_STEPS = 100_000;

function engineRegex(
  source: string,
  regex: OnigmoRegex,
  { steps, tooSlow }: RegexOptions,
): EngineRegex {
  let limits = steps === undefined ? undefined : { steps };
  const settled = (result: ReturnType<OnigmoRegex["search"]>) => {
    if (result !== "too-many-steps") return result;
    tooSlow(source);
    // Many texts of that kind must not take that long each.
    limits = {
      steps: Math.max(
        Math.min(LEAST_STEPS, steps ?? LEAST_STEPS),
        (limits?.steps ?? MOST_STEPS) / 2,
      ),
    };
    return undefined;
  };
  return {
    source,
    test: (text) => settled(regex.search(text, 0, limits)) !== undefined,
    match: (text) => {
      const found = settled(regex.search(text, 0, limits));
      return found === undefined ? undefined : { captures: found.groups, named: found.named };
    },
    startsAt: (text) => {
      const found = settled(regex.matchAt(text, 0, limits));
      return found !== undefined && found.end > found.start;
    },
  };
}
