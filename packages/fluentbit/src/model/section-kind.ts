import type { SectionKind } from "./config.js";

/** Names by which the engine finds what a section is, in its order. A title may be any beginning of one: `[In]` is an input. */
const BY_BEGINNING: readonly (readonly [name: string, kind: SectionKind])[] = [
  ["service", "service"],
  ["parser", "parser"],
  ["multiline_parser", "multiline_parser"],
  ["customs", "custom"],
  ["inputs", "input"],
  ["filters", "filter"],
  ["outputs", "output"],
];

/** Sections of other files, which the engine finds by their whole name. */
const BY_NAME: Readonly<Record<string, SectionKind>> = {
  plugins: "plugins",
  stream_task: "stream_task",
  upstream: "upstream",
  node: "node",
};

/** Titles that someone may have meant. */
export const KNOWN_TITLES: readonly string[] = [
  "SERVICE",
  "INPUT",
  "FILTER",
  "OUTPUT",
  "PARSER",
  "MULTILINE_PARSER",
  "CUSTOM",
  "STREAM_TASK",
  "PLUGINS",
  "UPSTREAM",
  "NODE",
];

/** First engine that also looks for plugins, stream tasks and upstreams in the main file. */
export const MORE_SECTIONS_SINCE = "3.2.0";

/** What the engine takes a section for, by its title. Case does not count, spaces do. `more`: the engine is 3.2 or later. */
export function sectionKind(title: string, more: boolean): SectionKind {
  const name = title.toLowerCase();
  const whole = Object.hasOwn(BY_NAME, name) ? BY_NAME[name] : undefined;
  if (whole !== undefined) return whole;
  if (name === "stream_processor" && more) return "stream_task";
  return BY_BEGINNING.find(([full]) => full.startsWith(name))?.[1] ?? "other";
}

/** From 3.2 on the engine looks for plugins in such a section of the main file, and not as the plugins file has them. */
export const isPluginsTitle = (title: string): boolean =>
  title !== "" && "plugins".startsWith(title.toLowerCase());
