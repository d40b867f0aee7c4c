// @ts-check
// The TypeScript type of an option's value.

/** @import { AllowedValues, PluginOverlay } from "../../src/overlay/plugin-overlay.js" */

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  boolean: "BooleanValue",
  integer: "NumberValue",
  double: "NumberValue",
  size: "SizeValue",
  time: "TimeValue",
  variant: "Variant",
  deprecated: "Scalar",
};

/** Types of ours that a generated file may need, by the module that has them. */
export const TYPE_SOURCES = /** @type {const} */ ({
  BooleanValue: "model/option-values.js",
  NumberValue: "model/option-values.js",
  SecretVariable: "model/option-values.js",
  SizeValue: "model/option-values.js",
  TimeValue: "model/option-values.js",
  Variable: "model/option-values.js",
  Condition: "model/processors.js",
  Variant: "model/processors.js",
  LabelWriter: "@millrace/core",
  Scalar: "@millrace/core",
});

/** @param {string} type the binary's word */
export const isCommaList = (type) => type === "multiple comma delimited strings";

/**
 * @param {object} option
 * @param {string} option.name lower case
 * @param {string} option.type the binary's word, or the overlay's
 * @param {string | null} option.default
 * @param {boolean} option.repeatable
 * @param {PluginOverlay} overlay
 */
export function valueType(option, overlay) {
  const { name, type, repeatable } = option;
  const one = singleType(option, overlay);
  if (isCommaList(type)) return "string | readonly string[]";
  if (!repeatable && type !== "prefixed string") return one;
  if (type === "prefixed string") return name === "rdkafka." ? "Scalar" : "string";
  return one.includes(" | ") ? `${one} | readonly (${one})[]` : `${one} | readonly ${one}[]`;
}

/**
 * @param {{ readonly name: string, readonly type: string, readonly default: string | null }} option
 * @param {PluginOverlay} overlay
 */
function singleType({ name, type, default: value }, overlay) {
  if (overlay.secret?.includes(name)) return "SecretVariable";
  const allowed = overlay.oneOf?.[name];
  if (allowed !== undefined) return union(allowedValues(allowed), type);
  const known = TYPES[type];
  if (known !== undefined) return known;
  if (name === "json_date_key") return "string | false";
  return `string${otherScalar(value)}`;
}

/**
 * @param {readonly string[] | AllowedValues} allowed
 * @returns {readonly string[]}
 */
function allowedValues(allowed) {
  // A list has a method called `values` too.
  return Array.isArray(allowed) ? allowed : /** @type {AllowedValues} */ (allowed).values;
}

/**
 * @param {readonly string[]} values
 * @param {string} type
 */
function union(values, type) {
  const numeric = type === "integer" || type === "double";
  const words = values.map((value) => (numeric ? value : JSON.stringify(value)));
  const lower = values.map((value) => value.toLowerCase());
  const isSwitch = ["true", "on", "yes"].some((word) => lower.includes(word));
  return [...words, ...(isSwitch ? ["boolean"] : []), "Variable"].join(" | ");
}

/**
 * The binary says "string" of much that the plugin reads by itself: the default shows what it is.
 *
 * @param {string | null} value
 */
function otherScalar(value) {
  if (value === null) return "";
  if (/^-?\d+(\.\d+)?[kmg]?b?$/i.test(value)) return " | number";
  return /^(true|false|on|off|yes|no)$/i.test(value) ? " | boolean" : "";
}
