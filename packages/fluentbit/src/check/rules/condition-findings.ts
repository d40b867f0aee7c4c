import {
  type Diagnostic,
  diagnostic,
  didYouMean,
  type Path,
  type SourcePosition,
} from "@millrace/core";
import { engineNumber } from "../../model/engine-number.js";
import {
  type Condition,
  type ConditionRule,
  isNumberText,
  type RuleValue,
  type UnitSource,
} from "../../model/processors.js";
import { invalidAccessor } from "../accessor-findings.js";
import type { ConfigExample, Explanation } from "../explanation.js";
import { accessorFault } from "../record-accessor.js";
import { onigmoFault } from "../regex-fault.js";

const COMPARISONS = [
  "eq",
  "neq",
  "gt",
  "gte",
  "lt",
  "lte",
  "regex",
  "not_regex",
  "in",
  "not_in",
] as const;

/** Comparisons that the engine knows. */
export type Comparison = (typeof COMPARISONS)[number];

export const conditionOperator = diagnostic<{ op: string }>("FB_CONDITION_OPERATOR", {
  severity: "error",
  message: ({ op }) => `a condition joins its rules with "and" or "or", not ${JSON.stringify(op)}`,
  hint: () => 'write op: and, or op: or; without it "and" counts',
});

export const ruleOperator = diagnostic<{ op: string; effect: string }>("FB_RULE_OPERATOR", {
  severity: "error",
  message: ({ op, effect }) => `there is no comparison ${JSON.stringify(op)}, so ${effect}`,
  hint: ({ op }) => didYouMean(op, COMPARISONS) ?? `write one of ${COMPARISONS.join(", ")}`,
});

export const ruleValue = diagnostic<{ op: string; wanted: string; effect: string }>(
  "FB_RULE_VALUE",
  {
    severity: "error",
    message: ({ op, wanted, effect }) => `${op} compares with ${wanted}, so ${effect}`,
    hint: ({ wanted }) => `give it ${wanted}`,
  },
);

export const ruleNumber = diagnostic<{ op: string; value: string; does: string; write: string }>(
  "FB_RULE_NUMBER",
  {
    severity: "warning",
    message: ({ op, value, does }) => `${op} with ${value} does not do what it says: ${does}`,
    hint: ({ write }) => `write ${write}`,
  },
);

export const ruleWithoutKey = diagnostic<{ field: string }>("FB_RULE_WITHOUT_KEY", {
  severity: "warning",
  message: ({ field }) => `${JSON.stringify(field)} names no key: it is compared as that very text`,
  hint: ({ field }) => `write $${field}`,
});

export const ruleContext = diagnostic<{
  context: string;
  known: readonly string[];
  effect: string;
}>("FB_RULE_CONTEXT", {
  severity: "error",
  message: ({ context, effect }) => `there is no context ${JSON.stringify(context)}, so ${effect}`,
  hint: ({ context, known }) => didYouMean(context, known) ?? `write one of ${known.join(", ")}`,
});

export const ruleVariable = diagnostic<{ text: string }>("FB_RULE_VARIABLE", {
  severity: "warning",
  message: ({ text }) =>
    `the engine takes ${JSON.stringify(text)} as it stands: no variable is put in`,
  hint: () => "conditions know no variables: write the value, or make the file with it",
});

export const conditionIdle = diagnostic<{ signals: string; effect: string }>("FB_CONDITION_IDLE", {
  severity: "warning",
  message: ({ signals, effect }) => `conditions are for logs: for ${signals} ${effect}`,
  hint: () => "take the condition out, or put it where logs are",
});

/** Whose rules they are: a processor's stop the engine, a route's never hold. */
export interface RuleOwner {
  readonly kind: "processor" | "route";
  readonly path: Path;
  readonly version: string;
}

/** Where a part of a unit was read. */
export function partPosition(source: UnitSource | undefined, key: string): SourcePosition {
  const at = source?.parts[key] ?? source;
  if (at === undefined) return {};
  const file = at.file ?? source?.file;
  return { ...(file === undefined ? {} : { file }), line: at.line, column: at.column };
}

/** What is wrong with a condition, whoever has it. */
export function* checkCondition(condition: Condition, owner: RuleOwner): Iterable<Diagnostic> {
  const { op, rules, source } = condition;
  const path = [...owner.path, "condition"];
  if (op !== undefined && !["and", "or"].includes(op.toLowerCase()))
    yield conditionOperator([...path, "op"], { op }, partPosition(source, "op"));
  for (const [i, rule] of rules.entries())
    yield* checkRule(rule, { ...owner, path: [...path, "rules", i] });
}

function* checkRule(rule: ConditionRule, owner: RuleOwner): Iterable<Diagnostic> {
  yield* checkField(rule, owner);
  const op = COMPARISONS.find((known) => known === rule.op.toLowerCase());
  if (op === undefined)
    yield byOwner(
      ruleOperator(
        [...owner.path, "op"],
        { op: rule.op, effect: EFFECT[owner.kind] },
        partPosition(rule.source, "op"),
      ),
      owner,
    );
  else yield* checkValue(rule, op, owner);
}

const EFFECT = {
  processor: "the engine does not start",
  route: "the condition never holds",
} as const;

/** What stops the engine in a processor only never holds in a route. */
const byOwner = (found: Diagnostic, { kind }: RuleOwner): Diagnostic =>
  kind === "processor" ? found : Object.freeze({ ...found, severity: "warning" as const });

function* checkField({ field, source }: ConditionRule, owner: RuleOwner): Iterable<Diagnostic> {
  const path = [...owner.path, "field"];
  const position = partPosition(source, "field");
  const fault = accessorFault(field, owner.version);
  if (field.includes("${")) yield ruleVariable(path, { text: field }, position);
  else if (fault !== undefined)
    yield byOwner(
      invalidAccessor(path, { accessor: field, reason: fault.reason }, position),
      owner,
    );
  else if (!field.includes("$")) yield ruleWithoutKey(path, { field }, position);
}

function* checkValue(
  { value, source }: ConditionRule,
  op: Comparison,
  owner: RuleOwner,
): Iterable<Diagnostic> {
  if (value === undefined) return;
  const path = [...owner.path, "value"];
  const position = partPosition(source, "value");
  const wanted = wantedBy(op, value, owner);
  if (wanted !== undefined)
    yield byOwner(ruleValue(path, { op, wanted, effect: EFFECT[owner.kind] }, position), owner);
  else if (!isList(value) && owner.kind === "processor")
    yield* checkNumber(op, value, path, position);
  for (const text of [value].flat())
    if (typeof text === "string" && text.includes("${") && !isPattern(op))
      yield ruleVariable(path, { text }, position);
}

const isList = (value: RuleValue | readonly RuleValue[]): value is readonly RuleValue[] =>
  Array.isArray(value);
const isOrder = (op: Comparison): boolean => ["gt", "gte", "lt", "lte"].includes(op);
const isPattern = (op: Comparison): boolean => op === "regex" || op === "not_regex";

/** What a comparison wants when this value is refused; undefined: it takes it. */
function wantedBy(
  op: Comparison,
  value: RuleValue | readonly RuleValue[],
  { kind, version }: RuleOwner,
): string | undefined {
  const isSet = op === "in" || op === "not_in";
  if (isSet) return isList(value) ? undefined : "a list of texts";
  if (isList(value)) return "one value";
  if (isOrder(op)) return kind === "route" && !isNumeric(value) ? "a number" : undefined;
  if (typeof value === "string" && value === "") return "a text that is not empty";
  if (kind === "processor" && startsWithZero(value)) return "text in quotes";
  if (!isPattern(op)) return undefined;
  const reason = onigmoFault(String(plain(value)), version);
  return reason === undefined ? undefined : `a regex (this one ${reason})`;
}

const plain = (value: RuleValue): string | number | boolean =>
  isNumberText(value) ? value["!!number"] : value;

function isNumeric(value: RuleValue): boolean {
  if (typeof value === "string") return engineNumber(value) !== undefined;
  return typeof value !== "boolean";
}

/** The engine takes a number's bytes for text, and refuses text whose first byte is zero. */
function startsWithZero(value: RuleValue): boolean {
  if (typeof value === "string" || typeof value === "boolean") return false;
  const text = String(plain(value));
  if (/^[+-]?\d+$/.test(text)) return BigInt.asUintN(8, BigInt(text)) === 0n;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Number(text), true);
  return view.getUint8(0) === 0;
}

function* checkNumber(
  op: Comparison,
  value: RuleValue,
  path: Path,
  position: SourcePosition,
): Iterable<Diagnostic> {
  const text = String(plain(value));
  const isText = typeof value === "string";
  const isWhole = !isText && /^[+-]?\d+$/.test(text);
  if (isOrder(op) && (isText || isWhole)) {
    const number = Number(text);
    const write = Number.isFinite(number) ? decimalText(number) : "a number with a decimal point";
    const does = isText
      ? "the engine takes the text's bytes for a number"
      : "the engine takes a whole number's bits for a decimal one, which is next to 0";
    yield ruleNumber(
      path,
      { op, value: isText ? JSON.stringify(text) : text, does, write },
      position,
    );
  } else if (!isOrder(op) && !isText) {
    const does = "the engine takes the number's bytes for text";
    yield ruleNumber(path, { op, value: text, does, write: JSON.stringify(text) }, position);
  }
}

const decimalText = (value: number): string =>
  Number.isInteger(value) ? `${value}.0` : String(value);

/** A pipeline whose one processor has a condition of one rule. */
export const processorExample = (rule: string, signal = "logs"): ConfigExample => ({
  format: "yaml",
  config: `pipeline:
  inputs:
    - name: dummy
      tag: app
      processors:
        ${signal}:
          - name: content_modifier
            action: insert
            key: hot
            value: yes
            condition:
              op: and
              rules:
                - ${rule.split("\n").join("\n                  ")}
  outputs:
    - name: stdout
      match: app
`,
});

const FIXED = processorExample('field: "$level"\nop: eq\nvalue: error');
const SOURCE = "src/flb_processor.c, flb_processor_unit_set_condition; src/flb_conditionals.c";
const joined = (op: string): ConfigExample => ({
  format: "yaml",
  config: FIXED.config.replace("op: and", `op: ${op}`),
});

export const explanations: readonly Explanation[] = [
  {
    code: conditionOperator.code,
    wrong: "A condition joins its rules with a word that is neither `and` nor `or`.",
    production: "The engine does not start.",
    fix: "Write `op: and` or `op: or`.",
    failing: joined("any"),
    fixed: joined("or"),
    source: SOURCE,
  },
  {
    code: ruleOperator.code,
    wrong: "A rule compares with a word that the engine does not know.",
    production:
      "In a processor the engine does not start. In a route it starts, and the condition never holds: no record takes the route.",
    fix: "Write one of eq, neq, gt, gte, lt, lte, regex, not_regex, in, not_in.",
    failing: processorExample('field: "$level"\nop: like\nvalue: error'),
    fixed: FIXED,
    source: SOURCE,
  },
  {
    code: ruleValue.code,
    wrong:
      "A rule's value is not what its comparison takes: `in` without a list, an empty text, a bad regex, a word where a number is due.",
    production:
      "In a processor the engine does not start. In a route it starts, and the condition never holds.",
    fix: "Give `in` and `not_in` a list of texts, and the others one value.",
    failing: processorExample('field: "$level"\nop: in\nvalue: error'),
    fixed: processorExample('field: "$level"\nop: in\nvalue: ["error"]'),
    source: SOURCE,
  },
  {
    code: ruleNumber.code,
    wrong:
      "A processor's rule compares with a whole number, or with a number where text is due. The engine reads the wrong bytes of it.",
    production:
      "`gt 100` holds for every number above 0, `eq 5` for none. The processor changes the wrong records, without a word in the log.",
    fix: 'For gt, gte, lt, lte write a decimal point: `100.0`. For the others write quotes: `"5"`.',
    failing: processorExample('field: "$n"\nop: gt\nvalue: 100'),
    fixed: processorExample('field: "$n"\nop: gt\nvalue: 100.0'),
    source: "src/flb_conditionals.c, rule_create; recorded: yaml-processor-11",
  },
  {
    code: ruleWithoutKey.code,
    wrong: "A rule's field has no `$`, so it names no key.",
    production:
      "The rule compares the field's own name with the value, and is the same for every record.",
    fix: "Write `$` before the key.",
    failing: processorExample("field: level\nop: eq\nvalue: error"),
    fixed: FIXED,
    source: "src/flb_conditionals.c, evaluate_rule",
  },
  {
    code: ruleContext.code,
    wrong: "A rule looks into a part of the record that the engine does not know.",
    production:
      "A processor looks into the record's body instead. With a route the engine does not start.",
    fix: "Write `body` or `metadata`, or leave it out.",
    failing: processorExample('field: "$level"\nop: eq\nvalue: error\ncontext: meta'),
    fixed: processorExample('field: "$level"\nop: eq\nvalue: error\ncontext: metadata'),
    source: SOURCE,
  },
  {
    code: ruleVariable.code,
    wrong: "A rule has a `${VARIABLE}` in it.",
    production: "The engine compares with the text `${VARIABLE}` itself, so the rule never holds.",
    fix: "Write the value.",
    failing: processorExample('field: "$level"\nop: eq\nvalue: ${LEVEL}'),
    fixed: FIXED,
    source: SOURCE,
  },
  {
    code: conditionIdle.code,
    wrong: "A condition stands where there are no logs.",
    production:
      "A processor of metrics or traces runs for all of them. A route of metrics or traces takes none.",
    fix: "Take the condition out.",
    failing: processorExample('field: "$level"\nop: eq\nvalue: error', "traces"),
    fixed: FIXED,
    source: "src/flb_processor.c, flb_processor_run; src/flb_router_condition.c",
  },
];
