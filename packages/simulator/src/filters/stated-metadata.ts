import { knownText, optionsOf, type PluginView, plainWords } from "@millrace/fluentbit/check";
import { recordAccessor } from "../accessor/record-accessor.js";
import type { FilterContext, FilterFactory } from "../filter.js";
import { statedValueMissing } from "../findings.js";
import type { LogEvent, RecordMap } from "../record.js";
import { mapEvents, withRecord } from "./map-events.js";
import { engineBoolean } from "./own-options.js";

type Pair = readonly [key: string, value: string];

function appended(record: RecordMap, pairs: readonly Pair[]): RecordMap {
  if (pairs.length === 0) return record;
  const copy: RecordMap = new Map(record);
  for (const [key, value] of pairs) {
    copy.delete(key);
    copy.set(key, value);
  }
  return copy;
}

/** Stated values whose names start with a prefix, without it. */
export function statedBelow(
  stated: FilterContext["stated"],
  prefix: string,
): readonly (readonly [name: string, value: string])[] {
  return Object.entries(stated).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), value] as const] : [],
  );
}

function missing(view: PluginView, { report }: FilterContext, value: string): void {
  report(statedValueMissing(view.spot.path, { plugin: view.plugin, value }, view.spot.position));
}

/** Keys that the filter adds, in its order, and whether it does so unless told not to. */
const INSTANCE_KEYS = [
  ["az", true],
  ["ec2_instance_id", true],
  ["ec2_instance_type", false],
  ["private_ip", false],
  ["vpc_id", false],
  ["ami_id", false],
  ["account_id", false],
  ["hostname", false],
] as const;

/** What EC2's metadata service would say is stated as `aws.az`, `aws.tags.<key>` and the like. Source: plugins/filter_aws/aws.c. */
export const awsFilter: FilterFactory = (view, context) => {
  const pairs: Pair[] = INSTANCE_KEYS.flatMap(([key, standard]): Pair[] => {
    const wanted = engineBoolean(knownText(view, key) ?? "") ?? standard;
    const value = context.stated[`aws.${key}`];
    if (!wanted) return [];
    if (value === undefined) missing(view, context, `aws.${key}`);
    return value === undefined ? [] : [[key, value]];
  });
  if (engineBoolean(knownText(view, "tags_enabled") ?? "") === true)
    pairs.push(...statedTags(view, context));
  return { run: ({ events }) => mapEvents(events, (event) => add(event, pairs)) };
};

function statedTags(view: PluginView, { stated }: FilterContext): readonly Pair[] {
  const names = (option: string): readonly string[] | undefined =>
    knownText(view, option)?.split(",");
  const [include, exclude] = [names("tags_include"), names("tags_exclude")];
  return statedBelow(stated, "aws.tags.").filter(
    ([name]) => (include?.includes(name) ?? true) && !(exclude?.includes(name) ?? false),
  );
}

const add = (event: LogEvent, pairs: readonly Pair[]): LogEvent =>
  withRecord(event, appended(event.record, pairs));

/** What the ECS agent would say is stated as `ecs.ClusterName`, `ecs.TaskID` and the like. Source: plugins/filter_ecs/ecs.c. */
export const ecsFilter: FilterFactory = (view, context) => {
  const metadata: RecordMap = new Map(statedBelow(context.stated, "ecs."));
  if (metadata.size === 0) missing(view, context, "ecs.ClusterName");
  const pairs: Pair[] = [];
  for (const { text } of optionsOf(view, "add")) {
    const words = plainWords(text, 2);
    const [key, template = key] = words;
    if (key === undefined || template === undefined || words.length > 2)
      return { refused: "Invalid config for add" };
    const { accessor, fault } = recordAccessor(template, context.version);
    if (accessor === undefined)
      return { refused: `could not parse template for ${key}: it ${fault}` };
    if (metadata.size > 0 && accessor.translateAll(metadata, {}) === undefined)
      missing(view, context, `ecs.${template.replace(/^\$/, "")}`);
    pairs.push([key, accessor.translate(metadata, {})]);
  }
  // Without an agent nothing is added.
  if (metadata.size === 0) return { run: ({ events }) => events };
  return { run: ({ events }) => mapEvents(events, (event) => add(event, pairs)) };
};
