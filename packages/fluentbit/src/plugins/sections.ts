import type { Scalar } from "@millrace/core";
import type {
  MultilineParserOptions,
  MultilineRule,
  ParserOptions,
  ServiceOptions,
} from "../generated/sections.js";
import { type Section, type SectionKind, section } from "../model/config.js";
import type {
  CustomPlugin,
  EscapeHatch,
  FilterPlugin,
  InputPlugin,
  Options,
  OutputPlugin,
  ProcessorPlugin,
} from "../model/plugin.js";
import type { Processors, ProcessorUnit, Route, Variant } from "../model/processors.js";
import { ruleText } from "../model/rule-text.js";

/** What a section of a plugin says besides the plugin's options. */
export interface PluginPlacement {
  /** Of filters and outputs: pattern of the tags that it takes. */
  readonly match?: string;
  /** Of filters and outputs: regex of the tags that it takes. */
  readonly match_regex?: string;
  /** Name of this instance. Inputs have it among their options too. */
  readonly alias?: string;
  /** YAML only: what runs inside an input or output. */
  readonly processors?: Processors;
  /** YAML only, of an input: conditional routes. */
  readonly routes?: readonly Route[];
  /** Lines printed above it as comments, without `#`. */
  readonly comment?: readonly string[];
}

/** The section of one plugin. Pipelines do this for their filters and outputs. */
export function pluginSection(
  node: InputPlugin | FilterPlugin | OutputPlugin | CustomPlugin,
  { match, match_regex, alias, processors, routes, comment }: PluginPlacement = {},
): Section {
  const made = section(
    node.kind,
    [
      ["Name", node.plugin],
      ["Match", match],
      ["Match_Regex", match_regex],
      ["Alias", alias],
      ...lines(node.options),
      ...(node.extra ?? []),
    ],
    comment,
  );
  return Object.freeze({
    ...made,
    ...(processors === undefined ? {} : { processors }),
    ...(routes === undefined ? {} : { routes }),
  });
}

/** A processor, or a filter that is used as one, as inputs and outputs hold it. */
export function processorUnit(node: ProcessorPlugin | FilterPlugin): ProcessorUnit {
  const given = Object.entries(node.options).filter(
    (entry): entry is [string, Variant] => entry[1] !== undefined,
  );
  const condition = node.kind === "processor" ? node.condition : undefined;
  return Object.freeze({
    name: node.plugin,
    options: Object.freeze([...given, ...(node.extra ?? [])]),
    ...(condition === undefined ? {} : { condition }),
  });
}

/** The SERVICE section. */
export const serviceSection = (options: ServiceOptions): Section => keysSection("service", options);

/** A PARSER section. */
export const parserSection = (options: ParserOptions): Section => keysSection("parser", options);

/** A MULTILINE_PARSER section. */
export function multilineParserSection({ rule = [], ...options }: MultilineParserOptions): Section {
  return keysSection("multiline_parser", { ...options, rule: rule.map(ruleLine) });
}

/** The engine takes slashes around a regex away, so that one which starts with a slash of its own is kept. */
const ruleLine = ({ state, regex, next }: MultilineRule): string =>
  ruleText([state, `/${regex}/`, next]);

function keysSection(kind: SectionKind, given: object): Section {
  const { extra = [], ...options } = given as EscapeHatch & Options;
  return section(kind, [...lines(options), ...extra]);
}

/** Lists are repeated keys. Absent stays absent. */
function lines(options: Options): [string, Scalar][] {
  return Object.entries(options).flatMap(([key, value]) => {
    if (value === undefined) return [];
    const values = (Array.isArray(value) ? value : [value]) as readonly Scalar[];
    return values.map((item): [string, Scalar] => [key, item]);
  });
}
