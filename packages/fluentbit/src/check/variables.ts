import { compareVersions } from "../catalogue/engine.js";

/** What is known of the environment in which the engine will run. */
export interface Variables {
  /** The value of a variable; undefined: nobody gave it. */
  value(name: string): string | undefined;
  /** True: a variable that nobody gave is empty, as in the engine. False: it is unknown, and no finding is made of it. */
  readonly strict: boolean;
}

/** A text with its variables in place. */
export interface ResolvedText {
  readonly text: string;
  /** False: a variable in it is unknown, and `text` is not what the engine will see. */
  readonly known: boolean;
  /** Names of variables that count as empty because nobody gave them. */
  readonly unset: readonly string[];
}

/** Variables of which the engine itself makes sure, so they are never empty though nobody gives them. */
const SET_BY_ENGINE: ReadonlySet<string> = new Set(["HOSTNAME"]);

/**
 * Puts variables into a value as the engine does: `${NAME}`, and `${NAME:-word}` where the engine knows it.
 * Source: src/flb_env.c.
 */
export function resolveVariables(
  text: string,
  variables: Variables,
  version: string,
): ResolvedText {
  if (!text.includes("${")) return { text, known: true, unset: [] };
  const withDefaults = compareVersions(version, "4.2.8") >= 0;
  const unset: string[] = [];
  let known = true;
  let made = "";
  let at = 0;
  for (;;) {
    const start = text.indexOf("${", at);
    if (start < 0) return { text: made + text.slice(at), known, unset };
    const end = text.indexOf("}", at);
    // The engine loses what stands behind an unclosed or empty variable, once it has put in another one.
    if (end <= start + 2) return { text: at === 0 ? text : made, known, unset };
    const inside = text.slice(start + 2, end);
    const [name, fallback] = withDefaults ? splitDefault(inside) : [inside, undefined];
    const given = variables.value(name);
    const usable = given !== undefined && !(fallback !== undefined && given === "");
    if (!usable && (!variables.strict || SET_BY_ENGINE.has(name))) known = false;
    else if (!usable && fallback === undefined) unset.push(name);
    made += text.slice(at, start) + (usable ? given : (fallback ?? ""));
    at = end + 1;
  }
}

function splitDefault(inside: string): readonly [name: string, fallback: string | undefined] {
  const colon = inside.indexOf(":");
  return colon >= 0 && inside[colon + 1] === "-"
    ? [inside.slice(0, colon), inside.slice(colon + 2)]
    : [inside, undefined];
}

/** The variables of a config: those that it sets itself, over those that are given. */
export function withOwnVariables(
  own: readonly (readonly [name: string, value: unknown])[],
  outer: Variables,
): Variables {
  if (own.length === 0) return outer;
  const values = new Map(own.map(([name, value]) => [name, String(value)]));
  return { strict: outer.strict, value: (name) => values.get(name) ?? outer.value(name) };
}
