import { knownText, type PluginView } from "@millrace/fluentbit/check";
import type { FilterContext, FilterFactory } from "../filter.js";
import { approximated } from "../findings.js";
import { readJson } from "../json/read-json.js";
import { isMap, type LogEvent, type RecordMap, type Value } from "../record.js";
import { mapEvents } from "./map-events.js";
import { engineBoolean } from "./own-options.js";
import { statedBelow } from "./stated-metadata.js";

/**
 * The `kubernetes` map from the tag and from stated values (`kubernetes.pod_id`, `kubernetes.labels.app`), and Merge_Log.
 * Source: plugins/filter_kubernetes. What annotations can ask for is left out.
 */
export const kubernetesFilter: FilterFactory = (view, context) => {
  context.report(
    approximated(
      view.spot.path,
      {
        plugin: "kubernetes",
        what: "metadata comes from the tag and from stated values, annotations ask for nothing",
      },
      view.spot.position,
    ),
  );
  const merge = mergeOptions(view);
  const prefix = knownText(view, "kube_tag_prefix") ?? "kube.var.log.containers.";
  const stated = statedMap(context);
  return {
    run: ({ tag, events }) => {
      const metadata = metadataOf(tag, prefix, stated);
      return mapEvents(events, (event) => enriched(event, metadata, merge));
    },
  };
};

/** Dots within a stated name go one level down, for labels and annotations. */
function statedMap({ stated }: FilterContext): RecordMap {
  const map: RecordMap = new Map();
  for (const [name, value] of statedBelow(stated, "kubernetes.")) {
    const [, group, key] = /^(labels|annotations)\.(.+)$/s.exec(name) ?? [];
    if (group === undefined || key === undefined) map.set(name, value);
    else {
      const inner = map.get(group);
      map.set(group, new Map(isMap(inner) ? inner : []).set(key, value));
    }
  }
  return map;
}

const TAG =
  /^([a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*)_([^_]+)_(.+)-([a-z0-9]{64})\.log$/;

function metadataOf(tag: string, prefix: string, stated: RecordMap): RecordMap {
  const match = tag.startsWith(prefix) ? TAG.exec(tag.slice(prefix.length)) : null;
  const map: RecordMap = new Map();
  if (match !== null) {
    const [, pod = "", namespace = "", container = "", docker = ""] = match;
    map.set("pod_name", pod).set("namespace_name", namespace);
    map.set("container_name", container).set("docker_id", docker);
  }
  for (const [key, value] of stated) map.set(key, value);
  return map;
}

interface MergeOptions {
  readonly merges: boolean;
  readonly keepsLog: boolean;
  readonly under: string | undefined;
  readonly trims: boolean;
}

function mergeOptions(view: PluginView): MergeOptions {
  const isOn = (option: string, standard: boolean): boolean =>
    engineBoolean(knownText(view, option) ?? "") ?? standard;
  return {
    merges: isOn("merge_log", false),
    keepsLog: isOn("keep_log", true),
    under: knownText(view, "merge_log_key"),
    trims: isOn("merge_log_trim", true),
  };
}

function enriched(event: LogEvent, metadata: RecordMap, merge: MergeOptions): LogEvent {
  const record: RecordMap = new Map(event.record);
  if (merge.merges) mergeLog(record, merge);
  if (metadata.size > 0) put(record, "kubernetes", metadata);
  return { ...event, record };
}

function mergeLog(record: RecordMap, { keepsLog, under, trims }: MergeOptions): void {
  const log = record.get("log");
  if (typeof log !== "string" || !log.trimStart().startsWith("{")) return;
  const parsed = readJson(log).value;
  if (!isMap(parsed)) return;
  if (!keepsLog) record.delete("log");
  const fields: RecordMap = new Map(
    [...parsed].map(([key, value]) => [key, trims ? trimmed(value) : value]),
  );
  if (under !== undefined) put(record, under, fields);
  else for (const [key, value] of fields) put(record, key, value);
}

const trimmed = (value: Value): Value =>
  typeof value === "string" ? value.replace(/(?:\\n|\n|\r)+$/, "") : value;

function put(record: RecordMap, key: string, value: Value): void {
  record.delete(key);
  record.set(key, value);
}
