import { knownLabel } from "./known-label.js";
import { parseErrors } from "./parse-errors.js";
import { plainValue } from "./plain-value.js";
import type { QueryRule } from "./query-rule.js";
import { rangeSpan } from "./range-span.js";
import { re2Regex } from "./re2-regex.js";
import { sayableName } from "./sayable-name.js";
import { selectiveStream } from "./selective-stream.js";
import { variableName } from "./variables.js";

/** All laws over a query, in the order in which their findings are given. */
export const queryRules: readonly QueryRule[] = Object.freeze([
  knownLabel,
  sayableName,
  plainValue,
  selectiveStream,
  re2Regex,
  variableName,
  rangeSpan,
  parseErrors,
]);
