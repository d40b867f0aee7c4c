import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import type { OptionView, PluginView } from "../../plugin-view.js";
import {
  engineBoolean,
  engineSeconds,
  engineSize,
  FRACTIONS_SINCE,
  isFrom,
  leadingInteger,
} from "./engine-values.js";
import { misread, refused } from "./relations.js";

/** How the engine takes a value of an option that every input has. */
type Read = "ok" | "refused" | "misread";

interface CommonOption {
  readonly wanted: string;
  readonly read: (text: string, version: string) => Read;
}

const LEVELS = ["off", "error", "warn", "warning", "info", "debug", "trace"];

const SIZE: CommonOption = {
  wanted: "a size such as 512k, 50M or 1G",
  read: (text, version) => {
    if (engineSize(text, version) === undefined) return "refused";
    const plain = isFrom(version, FRACTIONS_SINCE)
      ? /^\d+(\.\d+)?([kmg]b?)?$/i
      : /^\d+([kmg]b?)?$/i;
    return plain.test(text) || text.toLowerCase() === "false" ? "ok" : "misread";
  },
};

const boolean = (otherwise: Read): CommonOption => ({
  wanted: "true or false",
  read: (text) => (engineBoolean(text) === undefined ? otherwise : "ok"),
});

const oneOf = (...values: readonly string[]): CommonOption => ({
  wanted: `one of ${values.join(", ")}`,
  read: (text) => (values.includes(text.toLowerCase()) ? "ok" : "refused"),
});

/** A whole number within bounds that the engine reads with atoi. */
const whole = (min: number, max: number, outside: Read): CommonOption => ({
  wanted: Number.isFinite(max)
    ? `a whole number from ${min} to ${max}`
    : `a whole number from ${min}`,
  read: (text) => {
    const value = leadingInteger(text);
    if (value < min || value > max) return outside;
    return /^\+?\d+$/.test(text) ? "ok" : "misread";
  },
});

/** Source: flb_input_set_property in src/flb_input.c, and recordings of the four engines. */
const COMMON: { readonly [key: string]: CommonOption } = {
  log_level: oneOf(...LEVELS),
  mem_buf_limit: SIZE,
  "storage.type": oneOf("memory", "filesystem", "memrb"),
  "storage.pause_on_chunks_overlimit": boolean("refused"),
  routable: boolean("misread"),
  ipv6: boolean("misread"),
  port: whole(0, 65535, "misread"),
  threaded: boolean("refused"),
  "thread.ring_buffer.capacity": whole(1, Number.POSITIVE_INFINITY, "refused"),
  "thread.ring_buffer.window": whole(1, 100, "refused"),
  log_suppress_interval: {
    wanted: "a time such as 10s or 5m",
    read: (text) => {
      if (engineSeconds(text) === -1) return "refused";
      return /^\d+[smhd]?$/i.test(text) ? "ok" : "misread";
    },
  },
  rate_window: {
    wanted: "a time such as 1s or 1m",
    read: (text) => {
      if (engineSeconds(text) <= 0) return "refused";
      return /^\d+[smhd]?$/i.test(text) ? "ok" : "misread";
    },
  },
  rate_gate: boolean("refused"),
  "rate_gate.backpressure": boolean("refused"),
  "rate_gate.max_bytes": SIZE,
  "rate_gate.max_records": {
    wanted: "a whole number",
    read: (text) => (/^\s*\+?\d+$/.test(text) ? "ok" : "refused"),
  },
  "rate_gate.resume_ratio": {
    wanted: "a number between 0 and 1",
    read: (text) => {
      const value = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : -1;
      return value > 0 && value < 1 ? "ok" : "refused";
    },
  },
};

/** What the options that every input has may hold. Before 2.0 the engine goes on without a value that it refuses. */
export function* checkInputCommon(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const known = context.catalogue.options(view.group, view.plugin);
  for (const option of view.options) {
    const row = Object.hasOwn(COMMON, option.key) ? COMMON[option.key] : undefined;
    if (row === undefined || known?.has(option.key) !== true) continue;
    if (option.known && option.variant === undefined) yield* checkCommon(option, row, context);
  }
}

function* checkCommon(
  option: OptionView,
  { wanted, read }: CommonOption,
  context: LawContext,
): Iterable<Diagnostic> {
  const { fluentBit } = context.engine;
  const how = read(option.text, fluentBit);
  if (how === "ok") return;
  const stops = how === "refused" && isFrom(fluentBit, "2.0.0");
  yield stops ? refused(option, wanted) : misread(option, wanted, context);
}
