import { type Diagnostic, diagnostic, didYouMean } from "@millrace/core";
import type { CatalogueOption } from "../../catalogue/catalogue.js";
import { type ServiceKey, serviceOverlay } from "../../overlay/service-overlay.js";
import type { Explanation } from "../explanation.js";
import type { LawContext } from "../law.js";
import { optionOverwritten } from "../option-findings.js";
import { inSpan } from "../options.js";
import type { OptionView } from "../plugin-view.js";
import {
  engineBoolean,
  engineSize,
  isFrom,
  leadingInteger,
  leadingNumber,
} from "./inputs/engine-values.js";
import { isNoAddress } from "./inputs/network.js";
import { misread, refused, withoutEffect } from "./inputs/relations.js";

export const unknownServiceKey = diagnostic<{
  key: string;
  engine: string;
  known: readonly string[];
}>("FB_UNKNOWN_SERVICE_KEY", {
  severity: "warning",
  message: ({ key, engine }) =>
    `SERVICE of ${engine} has no key ${JSON.stringify(key)}, and the engine ignores it without a word`,
  hint: ({ key, known }) =>
    didYouMean(key, known) ?? "take it out, or put it into the section that it is for",
});

export const flatTelemetry = diagnostic<{ key: string }>("FB_FLAT_TELEMETRY", {
  severity: "error",
  message: ({ key }) => `${key} only counts as a nested block, and the engine refuses it as a key`,
  hint: () => "write it in YAML: telemetry, metrics, logs and tag_records, each in the one before",
});

/** What SERVICE may hold: `options` are those of all its sections in order, as the engine merges them. */
export function* checkService(
  options: readonly OptionView[],
  context: LawContext,
): Iterable<Diagnostic> {
  const known = context.catalogue.service;
  for (const option of options) {
    const listed = known?.get(option.key);
    if (listed !== undefined) yield* checkKey(option, listed, options, context);
    else if (known !== undefined) yield* checkUnknown(option, [...known.values()], context);
  }
  yield* checkRepeated(options);
}

function* checkUnknown(
  { key, written, spot }: OptionView,
  known: readonly CatalogueOption[],
  { engine }: LawContext,
): Iterable<Diagnostic> {
  if (/^telemetry(\.|$)/.test(key) && isFrom(engine.fluentBit, "5.1.0")) {
    yield flatTelemetry(spot.path, { key: written }, spot.position);
    return;
  }
  const said = { key: written, engine: engine.name, known: known.map(({ name }) => name) };
  yield unknownServiceKey(spot.path, said, spot.position);
}

function* checkKey(
  option: OptionView,
  { type }: CatalogueOption,
  all: readonly OptionView[],
  context: LawContext,
): Iterable<Diagnostic> {
  const row = (Object.hasOwn(serviceOverlay, option.key) && serviceOverlay[option.key]) || {};
  if (option.known) yield* checkValue(option, type, row, all, context);
  const { needs } = row;
  if (needs !== undefined && isWanted(option) && !holds(needs, all))
    yield withoutEffect(option, `${needs[0]} ${needs[1] === "on" ? "is not on" : "is not given"}`);
}

/** An option that is turned off needs nothing. */
const isWanted = ({ known, text }: OptionView): boolean => known && engineBoolean(text) !== false;

function holds(
  [key, value]: NonNullable<ServiceKey["needs"]>,
  options: readonly OptionView[],
): boolean {
  const found = options.findLast((option) => option.key === key);
  if (found === undefined || value === undefined) return found !== undefined;
  return !found.known || engineBoolean(found.text) === true;
}

function* checkValue(
  option: OptionView,
  type: string,
  row: ServiceKey,
  all: readonly OptionView[],
  context: LawContext,
): Iterable<Diagnostic> {
  const fault = valueFault(option, type, row, context.engine.fluentBit);
  if (fault === undefined) return;
  const isServer = row.type === "port" || row.type === "address";
  const stops = fault.stops && (!isServer || holds(["http_server", "on"], all));
  yield stops ? refused(option, fault.wanted) : misread(option, fault.wanted, context);
}

interface ValueFault {
  readonly wanted: string;
  /** The engine does not start. */
  readonly stops: boolean;
}

function valueFault(
  { key, text }: OptionView,
  type: string,
  row: ServiceKey,
  version: string,
): ValueFault | undefined {
  const stops = row.refused !== undefined && inSpan(row.refused, version);
  if (key === "flush") return flushFault(text);
  if (key === "storage.path") return text === "" ? { wanted: "a folder", stops: true } : undefined;
  if (row.oneOf !== undefined) {
    const lower = text.toLowerCase();
    if (row.oneOf.values.some((value) => value.toLowerCase() === lower)) return undefined;
    return { wanted: `one of ${row.oneOf.values.join(", ")}`, stops };
  }
  if (row.type !== undefined) return typeFault(text, row.type, version);
  if (type === "boolean" && engineBoolean(text) === undefined)
    return { wanted: "true or false", stops: false };
  if (type === "double" && !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text))
    return { wanted: "a number", stops: false };
  return type === "integer" ? integerFault(text, row, stops) : undefined;
}

/** What is no number counts as 0, which is refused. */
function flushFault(text: string): ValueFault | undefined {
  const wanted = "a number of seconds above 0, without a unit";
  if (leadingNumber(text) <= 0) return { wanted, stops: true };
  return /^\+?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? undefined : { wanted, stops: false };
}

function integerFault(text: string, { range }: ServiceKey, stops: boolean): ValueFault | undefined {
  const value = leadingInteger(text);
  const least = range?.min;
  // A number below 0 is a very large one where it counts bytes.
  if (least !== undefined && value < least)
    return { wanted: `a whole number from ${least}`, stops: stops && value >= 0 };
  if (/^[+-]?\d+$/.test(text)) return undefined;
  return { wanted: "a whole number, without a unit", stops: false };
}

function typeFault(
  text: string,
  type: NonNullable<ServiceKey["type"]>,
  version: string,
): ValueFault | undefined {
  if (type === "port") return portFault(text, version);
  if (type === "address") {
    const stops = version !== "5.0.9" && !version.startsWith("5.0.");
    return isNoAddress(text) ? { wanted: "an address of this machine", stops } : undefined;
  }
  const wanted = "a size such as 512k, 50M or 1G";
  if (text.toLowerCase() === "false") return undefined;
  if (type === "binary-size")
    return /^\d+(\.\d+)?([kmg]i?b?)?$/i.test(text) ? undefined : { wanted, stops: false };
  return engineSize(text, version) !== undefined && /^\d/.test(text)
    ? undefined
    : { wanted, stops: false };
}

/** Names that older engines look up in the machine's list of services. */
const SERVICES = ["http", "https", "http-alt", "www"];

function portFault(text: string, version: string): ValueFault | undefined {
  const number = /^\s*\+?\d+$/.test(text) ? Number(text) : undefined;
  if (number !== undefined && number > 0 && number <= 65535) return undefined;
  const lookedUp = number !== undefined || text === "" || SERVICES.includes(text.toLowerCase());
  return { wanted: "a port from 1 to 65535", stops: isFrom(version, "5.0.0") || !lookedUp };
}

function* checkRepeated(options: readonly OptionView[]): Iterable<Diagnostic> {
  const seen = new Map<string, OptionView>();
  for (const option of options) {
    const before = seen.get(option.key);
    seen.set(option.key, option);
    const row = Object.hasOwn(serviceOverlay, option.key) ? serviceOverlay[option.key] : undefined;
    if (before === undefined || row?.repeatable === true) continue;
    const first = before.spot.position?.line;
    yield optionOverwritten(
      option.spot.path,
      { option: option.written, ...(first === undefined ? {} : { first }) },
      option.spot.position,
    );
  }
}

const RUNS = "[INPUT]\n    Name dummy\n    Tag  app\n[OUTPUT]\n    Name  stdout\n    Match *\n";

export const explanations: readonly Explanation[] = [
  {
    code: unknownServiceKey.code,
    wrong:
      "SERVICE has a key that the engine does not know: a slip of the pen, or a key of another section.",
    production: "The engine starts and ignores the line. What it should set keeps its default.",
    fix: "Correct the key, or move the line to the section that it is for.",
    failing: { config: `[SERVICE]\n    Flsh 5\n${RUNS}` },
    fixed: { config: `[SERVICE]\n    Flush 5\n${RUNS}` },
    source: "src/flb_config.c",
  },
  {
    code: flatTelemetry.code,
    wrong: "Telemetry of records by tag is written as one key with dots.",
    production: "The engine does not start.",
    fix: "Write it as a nested block, which only YAML has.",
    failing: { config: `[SERVICE]\n    telemetry.metrics.logs.tag_records true\n${RUNS}` },
    fixed: { config: `[SERVICE]\n    Flush 1\n${RUNS}` },
    engine: "fluent-bit@5.1.1",
    source: "src/flb_config.c",
  },
];
