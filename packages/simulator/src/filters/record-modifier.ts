import { lastOption, listWords, optionsOf, type PluginView } from "@millrace/fluentbit/check";
import type { FilterFactory } from "../filter.js";
import { inventedValue } from "../findings.js";
import type { LogEvent, RecordMap } from "../record.js";

const UUID = "<UUID>";

/** Source: plugins/filter_record_modifier/filter_modifier.c. */
export const recordModifierFilter: FilterFactory = (view, { report, instance }) => {
  const added = additions(view);
  const removes = keyTest(view, "remove_key");
  const allows = keyTest(view, "allowlist_key", "whitelist_key");
  if (removes !== undefined && allows !== undefined)
    return { refused: "remove_keys and allowlist_keys are exclusive with each other." };
  const uuidKey = lastOption(view, "uuid_key")?.text;
  if (uuidKey !== undefined) {
    added.push([uuidKey, UUID]);
    report(
      inventedValue(
        view.spot.path,
        { plugin: instance, value: "a UUID", stands: UUID },
        view.spot.position,
      ),
    );
  }
  const keeps = (key: string): boolean =>
    removes !== undefined ? !removes(key) : allows === undefined || allows(key);
  const selects = removes !== undefined || allows !== undefined;
  return { run: ({ events }) => modified(events, { added, keeps, selects }) };
};

/** A line that is not two words is skipped, with an error in the log. */
function additions(view: PluginView): (readonly [key: string, value: string])[] {
  return optionsOf(view, "record").flatMap(({ text }) => {
    const [key, value, ...more] = listWords(text, 2);
    return key === undefined || value === undefined || more.length > 0
      ? []
      : [[key, value] as const];
  });
}

/** Keys regardless of case, `abc*` those that start so. */
function keyTest(view: PluginView, ...options: string[]): ((key: string) => boolean) | undefined {
  const texts = options.flatMap((option) => optionsOf(view, option)).map(({ text }) => lower(text));
  if (texts.length === 0) return undefined;
  const names = new Set(texts.filter((text) => !text.endsWith("*")));
  const starts = texts.filter((text) => text.endsWith("*")).map((text) => text.slice(0, -1));
  return (key) => names.has(lower(key)) || starts.some((start) => lower(key).startsWith(start));
}

/** The engine's comparison knows the case of ASCII letters alone. */
const lower = (text: string): string => text.replace(/[A-Z]/g, (char) => char.toLowerCase());

interface Changes {
  readonly added: readonly (readonly [key: string, value: string])[];
  readonly keeps: (key: string) => boolean;
  readonly selects: boolean;
}

/** A record of which nothing is left is gone, unless it is the chunk's last one: an empty result counts as no change. */
function modified(events: readonly LogEvent[], changes: Changes): readonly LogEvent[] {
  let touched = changes.added.length > 0;
  const out: LogEvent[] = [];
  for (const event of events) {
    const record = changedRecord(event.record, changes);
    if (record.size !== event.record.size) touched = true;
    if (record.size > 0) out.push(record === event.record ? event : { ...event, record });
  }
  return touched && out.length > 0 ? out : events;
}

function changedRecord(record: RecordMap, { added, keeps, selects }: Changes): RecordMap {
  if (!selects && added.length === 0) return record;
  const copy: RecordMap = new Map();
  for (const [key, value] of record) if (!selects || keeps(key)) copy.set(key, value);
  for (const [key, value] of added) {
    copy.delete(key);
    copy.set(key, value);
  }
  return copy;
}
