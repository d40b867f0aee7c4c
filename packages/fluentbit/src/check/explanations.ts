import { explanations as files } from "../files/file-findings.js";
import { explanations as classic } from "../parse/classic-findings.js";
import { explanations as includes } from "../parse/include-findings.js";
import { explanations as loading } from "../parse/load-findings.js";
import { explanations as meta } from "../parse/meta-findings.js";
import { explanations as yaml } from "../parse/yaml-findings.js";
import { explanations as accessors } from "./accessor-findings.js";
import type { Explanation } from "./explanation.js";
import { explanations as ignored } from "./ignored.js";
import { lawExplanations } from "./laws/explanations.js";
import { explanations as options } from "./option-explanations.js";
import { explanations as regexes } from "./regex-fault.js";
import { ruleExplanations } from "./rules/index.js";

/** The table from which the docs are generated: one row for each code that a check of a config can raise. */
export const explanations: readonly Explanation[] = Object.freeze([
  ...files,
  ...classic,
  ...yaml,
  ...includes,
  ...meta,
  ...loading,
  ...options,
  ...regexes,
  ...accessors,
  ...ignored,
  ...lawExplanations,
  ...ruleExplanations,
]);
