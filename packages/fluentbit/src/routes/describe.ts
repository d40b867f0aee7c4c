import type { OutputPlugin } from "../model/plugin.js";
import type { Comparison, FieldPath, Literal, Test } from "./predicate.js";

const WORDS: Readonly<Record<Comparison, string>> = {
  atLeast: "is at least",
  above: "is above",
  atMost: "is at most",
  below: "is below",
};

/** A test in words: `level is "error" or "fatal", or status is at least 500`. */
export function describeTest(test: Test): string {
  switch (test.op) {
    case "always":
      return "every record";
    case "exists":
      return `${name(test.field)} is there`;
    case "in":
      return `${name(test.field)} is ${test.values.map(quote).join(" or ")}`;
    case "matches":
      return `${name(test.field)} matches ${test.regex}`;
    case "and":
    case "or":
      return test.tests
        .map((inner) => nested(inner, test.op))
        .join(test.op === "and" ? ", and " : ", or ");
    case "not":
      return `not (${describeTest(test.test)})`;
    default:
      return `${name(test.field)} ${WORDS[test.op]} ${test.than}`;
  }
}

function nested(test: Test, inside: "and" | "or"): string {
  const other = inside === "and" ? "or" : "and";
  return test.op === other ? `(${describeTest(test)})` : describeTest(test);
}

const name = (field: FieldPath): string => field.join(".");
const quote = (value: Literal): string =>
  typeof value === "string" ? JSON.stringify(value) : String(value);

/** An output in words: `s3 shop-access-logs/access/`, `cloudwatch_logs /shop/api/errors`. */
export function describeOutput({ plugin, options }: OutputPlugin): string {
  const detail = DETAILS[plugin]?.(options) ?? "";
  return detail === "" ? plugin : `${plugin} ${detail}`;
}

const DETAILS: { readonly [plugin: string]: (options: OutputPlugin["options"]) => string } = {
  s3: ({ bucket, s3_key_format }) => `${text(bucket)}${text(s3_key_format)}`,
  cloudwatch_logs: ({ log_group_name }) => text(log_group_name),
  loki: ({ host, port }) => `${text(host)}${port === undefined ? "" : `:${text(port)}`}`,
};

const text = (value: unknown): string => (value === undefined ? "" : String(value));
