import { awsImageOutputs } from "../catalogue/aws-image.js";
import {
  type Catalogue,
  type CatalogueOption,
  findOption,
  type PluginGroup,
} from "../catalogue/catalogue.js";
import { orderedList, orderedParserList } from "../catalogue/ordered-options.js";
import { inSpan } from "../check/options.js";
import { overlayOf } from "../overlay/index.js";
import { multilineParserKeys, type ParserKey, parserKeys } from "../overlay/parser-overlay.js";
import { repeatableOptions } from "../overlay/repeatable.js";
import { serviceOverlay } from "../overlay/service-overlay.js";
import { pluginFunction } from "../typescript/typed-surface.js";
import { parserDefaults, pluginDefaults, serviceDefaults } from "./section-defaults.js";
import type { ValueType } from "./value-token.js";

/** What is known of one option, as far as two values of it are compared. */
export interface OptionFacts {
  readonly type: ValueType;
  /** The engine ignores the case of its words. */
  readonly anyCase: boolean;
  /** What holds without it. */
  readonly default?: string;
  readonly secret: boolean;
  /** Which values count when it stands several times. */
  readonly keeps: "all" | "last" | "first";
  /** Options of one list are compared in their order, whatever their keys. */
  readonly list: string;
}

/** Facts by lower-case key. */
export type FactsOf = (key: string) => OptionFacts;

/** Asks once for each key. */
function remembered(ask: FactsOf): FactsOf {
  const known = new Map<string, OptionFacts>();
  return (key) => {
    const facts = known.get(key) ?? ask(key);
    known.set(key, facts);
    return facts;
  };
}

/** Types that our generated types know, of what the binary calls a string. */
const TYPES: Readonly<Record<string, string>> = {
  BooleanValue: "boolean",
  NumberValue: "double",
  SizeValue: "size",
  TimeValue: "time",
};

/** What the binary reports as their default is not what holds without them. */
const NO_DEFAULT: ReadonlySet<string> = new Set([
  "tag",
  "alias",
  "log_level",
  "match",
  "match_regex",
]);
const ANY_CASE: ReadonlySet<string> = new Set(["log_level"]);

/** Facts about the options of a plugin of one engine. */
export function pluginFacts(catalogue: Catalogue, group: PluginGroup, plugin: string): FactsOf {
  // Plugins written in Go compare texts: what is known of their own options does not count.
  const isGo = group === "outputs" && awsImageOutputs.has(plugin);
  const known =
    (isGo ? undefined : catalogue.options(group, plugin)) ?? commonOptions(catalogue, group);
  const types = isGo ? undefined : pluginFunction(group, plugin);
  const overlay = overlayOf(group, plugin);
  const repeats = new Set([...repeatableOptions(group, plugin), ...(overlay.repeatable ?? [])]);
  return remembered((key) => {
    const besides = overlay.unlisted?.find(({ name }) => name.toLowerCase() === key);
    const unlisted: CatalogueOption | undefined =
      besides === undefined ? undefined : { ...besides, default: besides.default ?? null };
    const option = findOption(known, key) ?? unlisted;
    const reported = option?.type ?? "string";
    const row = own(overlay.oneOf, key);
    const standard = NO_DEFAULT.has(key) ? null : (option?.default ?? null);
    return {
      type:
        own(overlay.types, key) ??
        (reported === "string" ? own(TYPES, types?.typeOf(key) ?? "") : undefined) ??
        reported,
      anyCase:
        ANY_CASE.has(key) || (row !== undefined && "ignoreCase" in row && row.ignoreCase === true),
      ...(standard === null || standard === "" ? {} : { default: standard }),
      ...defaultOf(own(pluginDefaults, `${group}/${plugin}`) ?? {}, key, catalogue.version),
      secret: overlay.secret?.includes(key) === true || /passw(or)?d$/.test(key),
      keeps: keepsLast(option?.origin, repeats.has(key)) ? "last" : "all",
      list: orderedList(group, plugin, key) ?? key,
    };
  });
}

/** What the engine reads of every plugin of a group, by itself. */
function commonOptions(
  catalogue: Catalogue,
  group: PluginGroup,
): ReadonlyMap<string, CatalogueOption> {
  const any = catalogue.options(group, catalogue.pluginNames(group)[0] ?? "") ?? new Map();
  return new Map([...any].filter(([, { origin }]) => origin === "section" || origin === "global"));
}

/** The engine keeps the last of what every plugin has, and refuses a second one of what is the plugin's own. */
const keepsLast = (origin: string | undefined, repeats: boolean): boolean =>
  !repeats && (origin === "section" || origin === "global");

/** Facts about the keys of SERVICE. */
export function serviceFacts(catalogue: Catalogue, version: string): FactsOf {
  return remembered((key) => {
    const row = own(serviceOverlay, key);
    const type = row?.type === "port" ? "integer" : row?.type === "address" ? "string" : row?.type;
    return {
      type: type ?? catalogue.service?.get(key)?.type ?? "string",
      anyCase: row?.oneOf?.ignoreCase === true,
      ...defaultOf(serviceDefaults, key, version),
      secret: false,
      keeps: row?.repeatable === true ? "all" : "last",
      list: key,
    };
  });
}

/** Facts about the keys of a parser. */
export function parserFacts(kind: "parser" | "multiline_parser", version: string): FactsOf {
  const table: { readonly [key: string]: ParserKey } =
    kind === "parser" ? parserKeys : multilineParserKeys;
  return remembered((key) => {
    const row = own(table, key);
    const decoders = kind === "parser" ? orderedParserList(key) : undefined;
    return {
      type:
        row?.type === "boolean" || row?.type === "integer" || row?.type === "regex"
          ? row.type
          : "string",
      anyCase: row?.oneOf?.ignoreCase === true,
      ...defaultOf(parserDefaults, key, version),
      secret: false,
      keeps: row?.repeatable === true ? "all" : "first",
      list: decoders ?? key,
    };
  });
}

/** Facts about keys of which nothing is known but how many of them count. */
export const plainFacts = (keeps: OptionFacts["keeps"]): FactsOf =>
  remembered((key) => ({ type: "string", anyCase: false, secret: false, keeps, list: key }));

function defaultOf(
  table: typeof serviceDefaults,
  key: string,
  version: string,
): { default?: string } {
  const row = own(table, key)?.find((span) => inSpan(span, version));
  return row === undefined ? {} : { default: row.value };
}

const own = <T>(table: { readonly [key: string]: T } | undefined, key: string): T | undefined =>
  table !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;
