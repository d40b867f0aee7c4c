import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import type { OptionView, PluginView } from "../../plugin-view.js";
import { onigmoFault } from "../../regex-fault.js";
import {
  engineBoolean,
  engineSeconds,
  engineSize,
  isFrom,
  leadingInteger,
} from "../inputs/engine-values.js";
import { misread, refused } from "../inputs/relations.js";

/** How the engine takes a value of an option that every output has. */
type Read = "ok" | "refused" | "misread";

interface CommonOption {
  readonly wanted: string;
  readonly read: (text: string, version: string) => Read;
}

const LEVELS = ["off", "error", "warn", "warning", "info", "debug", "trace"];
const RETRIES = ["no_limits", "no_retries", "false", "off"];

/** Source: flb_output_set_property in src/flb_output.c, and recordings of the four engines. */
const COMMON: { readonly [key: string]: CommonOption } = {
  log_level: {
    wanted: `one of ${LEVELS.join(", ")}`,
    read: (text) => (LEVELS.includes(text.toLowerCase()) ? "ok" : "refused"),
  },
  log_suppress_interval: {
    wanted: "a time such as 10s or 5m",
    read: (text) => {
      if (engineSeconds(text) === -1) return "refused";
      return /^\d+[smhd]?$/i.test(text) ? "ok" : "misread";
    },
  },
  retry_limit: {
    wanted: `a number from 1, or one of ${RETRIES.join(", ")}`,
    read: (text) =>
      RETRIES.includes(text.toLowerCase()) || /^\+?0*[1-9]\d*$/.test(text) ? "ok" : "misread",
  },
  workers: {
    wanted: "a whole number from 0",
    read: (text) => (/^\+?\d+$/.test(text) ? "ok" : "misread"),
  },
  port: {
    wanted: "a port from 1 to 65535",
    read: (text) => (/^\+?\d+$/.test(text) && leadingInteger(text) <= 65_535 ? "ok" : "misread"),
  },
  ipv6: {
    wanted: "true or false",
    read: (text) => (engineBoolean(text) === undefined ? "misread" : "ok"),
  },
  "storage.total_limit_size": { wanted: "a size such as 500M or 5G, or off", read: readLimit },
  match_regex: {
    wanted: "a regex that the engine understands; with this one the output gets nothing",
    read: (text, version) => (onigmoFault(text, version) === undefined ? "ok" : "misread"),
  },
};

function readLimit(text: string, version: string): Read {
  if (engineBoolean(text) === false) return "ok";
  if (engineSize(text, version) === undefined) return "refused";
  const plain = isFrom(version, "3.1.0") ? /^\d+(\.\d+)?([kmg]b?)?$/i : /^\d+([kmg]b?)?$/i;
  return plain.test(text) ? "ok" : "misread";
}

/** Without a value the engine takes these for options of the plugin, which has none of the name. */
const NEEDS_VALUE: ReadonlySet<string> = new Set([
  "alias",
  "ipv6",
  "log_level",
  "log_suppress_interval",
  "match_regex",
  "storage.total_limit_size",
  "tls",
  "tls.debug",
  "tls.verify",
  "tls.verify_hostname",
  "workers",
]);

/** What the options that every output has may hold. Before 2.0 the engine goes on without a value that it refuses. */
export function* checkOutputCommon(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  for (const option of view.options) {
    if (option.known && option.text === "" && option.variant === undefined) {
      if (NEEDS_VALUE.has(option.key)) yield refused(option, "a value");
      continue;
    }
    const row = Object.hasOwn(COMMON, option.key) ? COMMON[option.key] : undefined;
    if (row !== undefined && option.known && option.variant === undefined)
      yield* checkCommon(option, row, context);
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
