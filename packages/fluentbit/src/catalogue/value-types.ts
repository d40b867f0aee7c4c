import type { Scalar } from "@millrace/core";
import { compareVersions } from "./engine.js";

/** How an engine takes a value of one of its types. */
export type ReadValue =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** What it takes, in words. */
      readonly wanted: string;
      /** It does not start, or it makes something else of the value without a word. */
      readonly engine: "refuses" | "misreads";
    };

interface ValueType {
  readonly wanted: string;
  readonly otherwise: "refuses" | "misreads";
  readonly takes: (text: string, version: string) => boolean;
}

const LARGEST_INT = 2_147_483_647;

/** Source: flb_config_map_set in src/flb_config_map.c; atoi and atof read what a text starts with, and 0 where that is no number. */
const TYPES: Readonly<Record<string, ValueType>> = {
  boolean: {
    wanted: "true or false",
    otherwise: "refuses",
    takes: (text) => /^(true|false|on|off|yes|no)$/i.test(text),
  },
  integer: {
    wanted: "a whole number",
    otherwise: "misreads",
    takes: (text) => /^[+-]?\d+$/.test(text) && Math.abs(Number(text)) <= LARGEST_INT,
  },
  double: {
    wanted: "a number",
    otherwise: "misreads",
    takes: (text) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text),
  },
  size: { wanted: "a size such as 512k, 50M or 1G", otherwise: "misreads", takes: isSize },
  time: {
    wanted: "a time such as 30, 10s, 5m or 1h",
    otherwise: "misreads",
    takes: (text) => /^\d+[smhd]?$/i.test(text),
  },
};

const UNITS: Readonly<Record<string, number>> = { "": 1, k: 1e3, m: 1e6, g: 1e9 };
const LARGEST_SIZE = 2 ** 63;

/** Fractions count since 3.1; before, the engine drops them. Source: flb_utils_size_to_bytes in src/flb_utils.c. */
function isSize(text: string, version: string): boolean {
  if (text.toLowerCase() === "false") return true;
  const read = /^(\d+(?:\.\d+)?)(?:([kmg])b?)?$/i.exec(text);
  if (read === null) return false;
  const [, number = "", unit = ""] = read;
  if (number.includes(".") && compareVersions(version, "3.1.0") < 0) return false;
  return Number(number) * (UNITS[unit.toLowerCase()] ?? 1) < LARGEST_SIZE;
}

/** How the engine of a version reads a value of one of its types. Types not named here take any text. */
export function readValue(type: string, text: string, version: string): ReadValue {
  const least = /^space delimited strings \(minimum (\d)\)$/.exec(type)?.[1];
  if (least !== undefined) return readWords(Number(least), text);
  const known = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (known === undefined || known.takes(text, version)) return { ok: true };
  return { ok: false, wanted: known.wanted, engine: known.otherwise };
}

/** A list with too few words stops the engine. Source: check_list_size in src/flb_config_map.c. */
function readWords(least: number, text: string): ReadValue {
  const words = text.match(/"(?:\\"|[^"])*"|[^ ]+/g)?.length ?? 0;
  if (words >= least) return { ok: true };
  const wanted = least === 1 ? "a word at least" : `${least} words at least`;
  return { ok: false, wanted, engine: "refuses" };
}

/** How a value of one of the engine's types must look, in any version; undefined: it looks right, or has a variable. */
export function valueFault(type: string, value: Scalar): string | undefined {
  const text = String(value);
  if (text.includes("${")) return undefined;
  const read = readValue(type, text, ANY_VERSION);
  return read.ok ? undefined : read.wanted;
}

/** Takes least: what it takes every engine takes. */
const ANY_VERSION = "1.9.10";
