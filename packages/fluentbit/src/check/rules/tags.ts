import { globsMeet } from "../../routes/glob.js";
import {
  knownText,
  lastOption,
  type OptionView,
  optionsOf,
  type PluginView,
} from "../plugin-view.js";
import type { CheckSubject, InstanceView } from "../subject.js";
import { readRewriteRule } from "./rewrite-rule.js";

/** Tags that records may have, as a `Match` glob: `*` stands for what nobody can know. */
export interface TagSource {
  readonly glob: string;
  /** The input, or the filter that gave the tag. Absent: it was given from outside. */
  readonly from?: InstanceView;
  /** The option that gave it. */
  readonly option?: OptionView;
}

/** One step of a record from a rewrite rule to the next filter of the kind. */
export interface RewriteStep {
  readonly filter: InstanceView;
  readonly rule: OptionView;
  readonly from: string;
  readonly to: string;
}

/** All tags of a config. */
export interface Tags {
  readonly sources: readonly TagSource[];
  /** False: records may come with tags that are not among the sources. */
  readonly complete: boolean;
  readonly steps: readonly RewriteStep[];
}

/** FireLens gives these, when no task definition says more. */
export const FIRELENS_TAGS = Object.freeze(["*-firelens-*", "firelens-healthcheck"]);

const known = new WeakMap<CheckSubject, Tags>();

/** All tags that records of a config may have, rewritten ones included. */
export function tagsOf(subject: CheckSubject): Tags {
  const before = known.get(subject);
  if (before !== undefined) return before;
  const made = follow(firstTags(subject), subject);
  known.set(subject, made);
  return made;
}

/** The config is a custom file of FireLens: the agent's own file has the inputs. */
export function isFirelens({ engine, inputs, outputs, filters, givenTags }: CheckSubject): boolean {
  if (givenTags !== undefined) return true;
  if (inputs.length > 0 || outputs.length + filters.length === 0) return false;
  return engine.name.startsWith("aws-for-fluent-bit") || matchesFirelens([...outputs, ...filters]);
}

const matchesFirelens = (views: readonly PluginView[]): boolean =>
  views.some((view) => knownText(view, "match")?.includes("-firelens") === true);

interface FirstTags {
  readonly sources: readonly TagSource[];
  readonly complete: boolean;
}

function firstTags(subject: CheckSubject): FirstTags {
  const { inputs, givenTags, loaded } = subject;
  if (isFirelens(subject))
    return { sources: (givenTags ?? FIRELENS_TAGS).map((glob) => ({ glob })), complete: true };
  const sources = [
    ...inputs.map((input) => inputTag(input)),
    ...inputs.flatMap((from) =>
      (from.section.routes ?? []).map(({ name }) => ({ glob: name, from })),
    ),
  ];
  const streams = loaded.others.some(({ kind }) => kind === "stream_task");
  const complete = inputs.length > 0 && !streams && sources.every(({ glob }) => glob !== "*");
  return { sources: complete ? sources : [...sources, { glob: "*" }], complete };
}

/** Inputs whose records bring their own tags. */
const BRING_TAGS: ReadonlySet<string> = new Set([
  "elasticsearch",
  "forward",
  "http",
  "lib",
  "opentelemetry",
  "prometheus_remote_write",
  "splunk",
]);

function inputTag(input: InstanceView): TagSource {
  const option = lastOption(input, "tag");
  const at = option === undefined ? {} : { option };
  if (input.plugin === "" || option?.known === false) return { glob: "*", from: input, ...at };
  if (BRING_TAGS.has(input.plugin)) return { glob: "*", from: input, ...at };
  // Only the plugin's name and number make the default tag, never the alias.
  const glob = option?.text ?? `${input.plugin}.*`;
  const guessed = optionsOf(input, "tag_regex").length > 0 ? glob.replace(/<[^>]*>/g, "*") : glob;
  return { glob: guessed, from: input, ...at };
}

/** More tags and steps than this are not followed: the rest counts as unknown. */
const MOST_TAGS = 400;
const MOST_STEPS = 20_000;
const LONGEST_TAG = 300;

function follow(first: FirstTags, subject: CheckSubject): Tags {
  const rewriters = subject.filters
    .filter(({ plugin }) => plugin === "rewrite_tag")
    .map((filter) => ({ filter, rules: optionsOf(filter, "rule").map(readRule) }));
  const metrics = subject.filters.filter(({ plugin }) => plugin === "log_to_metrics");
  const sources: TagSource[] = [...first.sources, ...metrics.flatMap(metricsTag)];
  const seen = new Set(sources.map(({ glob }) => glob));
  const steps: RewriteStep[] = [];
  let complete = first.complete;
  for (let i = 0; i < sources.length; i += 1) {
    const glob = sources[i]?.glob ?? "";
    for (const { filter, rules } of rewriters) {
      if (!mayMatch(filter, glob)) continue;
      for (const { rule, template } of rules) {
        if (steps.length >= MOST_STEPS) return { sources, complete: false, steps };
        const to = newTag(template, glob);
        steps.push({ filter, rule, from: glob, to });
        if (seen.has(to)) continue;
        if (sources.length >= MOST_TAGS || to.length > LONGEST_TAG) {
          complete = false;
          continue;
        }
        seen.add(to);
        sources.push({ glob: to, from: filter, option: rule });
      }
    }
  }
  return { sources, complete, steps };
}

function metricsTag(from: InstanceView): TagSource[] {
  const option = lastOption(from, "tag");
  return option === undefined ? [] : [{ glob: option.known ? option.text : "*", from, option }];
}

interface ReadRule {
  readonly rule: OptionView;
  /** The new tag as it is written. Absent: nobody can know. */
  readonly template: string | undefined;
}

const readRule = (rule: OptionView): ReadRule => ({
  rule,
  template: rule.known ? readRewriteRule(rule.text)?.newTag : undefined,
});

/** What a rule's new tag may be for records of a tag. */
function newTag(template: string | undefined, tag: string): string {
  if (template === undefined) return "*";
  return template
    .replace(/\$TAG\[\d+\]|\$TAG\w*|\$\d+|\$[\w@/-]+(?:\['[^']*'\]|\[\d+\])*/g, (accessor) =>
      /^\$TAG\w*$/.test(accessor) ? tag : "*",
    )
    .replace(/\*+/g, "*");
}

/** A filter or output may take records of a tag. What cannot be known counts as yes. */
export function mayMatch(view: PluginView, glob: string): boolean {
  const match = lastOption(view, "match");
  const regex = lastOption(view, "match_regex");
  if (regex !== undefined || match?.known === false) return true;
  return match !== undefined && globsMeet(match.text, glob);
}
