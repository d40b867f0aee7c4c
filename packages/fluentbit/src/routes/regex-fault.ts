import { compileOnigmo } from "../onigmo/index.js";

/** A group named in single quotes: Onigmo takes it, but a filter's rule would lose the quotes. */
const QUOTED_NAME = /(?<!\\)(?:\\\\)*\(\?'/;

/**
 * Why the engine would refuse a regex and not start; undefined: it takes the regex, or nobody can say. JavaScript's own
 * ways of writing that Onigmo does not know are among the reasons.
 */
export function regexFault(regex: string): string | undefined {
  if (QUOTED_NAME.test(regex)) return "has a group name in single quotes; write (?<name>…)";
  const result = compileOnigmo(regex);
  return "fault" in result && !result.fault.unsupported ? result.fault.reason : undefined;
}
