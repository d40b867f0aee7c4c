import { listWords, type OptionView, optionsOf } from "@millrace/fluentbit/check";
import type { RecordAccessor } from "../accessor/record-accessor.js";
import type { FilterContext, FilterFactory, Refusal } from "../filter.js";
import type { LogEvent, RecordMap } from "../record.js";
import type { Captures, EngineRegex } from "../regex/engine-regex.js";
import { isSince } from "../versions.js";
import { accessorOf, isRefusal, regexOf } from "./accessor-of.js";
import { mapEvents } from "./map-events.js";
import { engineBoolean } from "./own-options.js";

interface RewriteRule {
  readonly key: RecordAccessor;
  readonly regex: EngineRegex;
  readonly tag: RecordAccessor;
  readonly keep: boolean;
  readonly text: string;
}

/** Source: plugins/filter_rewrite_tag/rewrite_tag.c. The first rule that matches sends the record under its new tag. */
export const rewriteTagFilter: FilterFactory = (view, context) => {
  const rules: RewriteRule[] = [];
  for (const option of optionsOf(view, "rule")) {
    const rule = readRule(option, context);
    if (isRefusal(rule)) return rule;
    rules.push(rule);
  }
  const self = {};
  const guarded = isSince(context.version, "5.1.0");
  const send = (event: LogEvent, tag: string): LogEvent | undefined => {
    const hit = firstHit(rules, event.record);
    if (hit === undefined) return event;
    // Since 5.1.0 an emitter takes no record that it sent itself: the record stays where it is.
    if (guarded && context.emitter() === self) return event;
    context.emit(newTag(hit, event.record, tag), [event], self);
    return hit.rule.keep ? event : undefined;
  };
  return {
    absorbs: true,
    run: ({ tag, events }) => mapEvents(events, (event) => send(event, tag)),
    explain: ({ record }, tag) => {
      const hit = firstHit(rules, record);
      if (hit === undefined) return "no rule matches";
      if (guarded && context.emitter() === self)
        return "it comes from this very filter, which does not take it again";
      return `rule ${hit.rule.text} matches: sent as ${newTag(hit, record, tag)}`;
    },
  };
};

function readRule({ text }: OptionView, context: FilterContext): RewriteRule | Refusal {
  const [key, regex, tag, keep] = listWords(text, 4);
  if (key === undefined || regex === undefined || tag === undefined || keep === undefined)
    return { refused: "'rule' expects four values" };
  const made = {
    key: accessorOf(key, context),
    regex: regexOf(regex, context),
    tag: accessorOf(tag, context),
  };
  const { key: accessor, regex: compiled, tag: template } = made;
  if (isRefusal(accessor)) return accessor;
  if (isRefusal(compiled)) return compiled;
  if (isRefusal(template)) return template;
  return {
    key: accessor,
    regex: compiled,
    tag: template,
    keep: engineBoolean(keep) === true,
    text,
  };
}

interface Hit {
  readonly rule: RewriteRule;
  readonly captures: Captures;
}

/** Only text is looked at. */
function firstHit(rules: readonly RewriteRule[], record: RecordMap): Hit | undefined {
  for (const rule of rules) {
    const value = rule.key.value(record);
    if (typeof value !== "string") continue;
    const match = rule.regex.match(value);
    if (match !== undefined) return { rule, captures: match.captures };
  }
  return undefined;
}

/** A regex without groups has no `$0` either. */
function newTag({ rule, captures }: Hit, record: RecordMap, tag: string): string {
  return rule.tag.translate(record, { tag, captures: captures.length > 1 ? captures : [] });
}
