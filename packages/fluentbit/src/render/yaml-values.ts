import { lazyModule, type Plain } from "@millrace/core";
import type * as Yaml from "yaml";
import { engineNumber } from "../model/engine-number.js";
import { isNumberText, type Variant } from "../model/processors.js";

const yaml = lazyModule<typeof Yaml>(import.meta.url, "yaml");

/** A value inside processors and routes, where the engine tells numbers, booleans and null from text. */
export function variantValue(value: Variant): Plain {
  if (typeof value === "string") return typedText(value);
  if (typeof value !== "object" || value === null) return value;
  if (isNumberText(value)) return numberNode(value["!!number"]);
  if (isList(value)) return value.map(variantValue);
  return ownMap(Object.entries(value).map(([key, part]) => [key, variantValue(part)]));
}

const isList = (value: Variant): value is readonly Variant[] => Array.isArray(value);

/** A map of these pairs, whatever the keys are called. */
export function ownMap(pairs: Iterable<readonly [key: string, value: Plain | undefined]>): {
  readonly [key: string]: Plain | undefined;
} {
  return Object.fromEntries(pairs);
}

/** The engine takes more for numbers than YAML does: `1e5`, `inf`, `+5`. */
function typedText(text: string): Plain {
  return engineNumber(text) === undefined ? text : node(text, "QUOTE_DOUBLE");
}

function numberNode(text: string): Plain {
  if (/^-?\d+$/.test(text)) return node(BigInt(text));
  if (!Number.isFinite(Number(text))) return node(text, "PLAIN");
  return node(Number(text), "PLAIN", (text.split(".")[1]?.length ?? 0) > 0 ? 1 : 0);
}

/** A node of the library that prints YAML, which keeps it as it is. Its printer's types know plain data only. */
function node(value: string | number | bigint, type?: "PLAIN" | "QUOTE_DOUBLE", digits = 0): Plain {
  const { Scalar } = yaml();
  const scalar = new Scalar(value);
  if (type !== undefined) scalar.type = type;
  if (digits > 0) scalar.minFractionDigits = digits;
  return scalar as unknown as Plain;
}
