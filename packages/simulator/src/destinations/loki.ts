import type { InstanceView } from "@millrace/fluentbit/check";
import { type RecordAccessor, recordAccessor } from "../accessor/record-accessor.js";
import type { Refusal } from "../filter.js";
import { isRefusal } from "../filters/accessor-of.js";
import { isMap, type RecordMap } from "../record.js";
import { isSince } from "../versions.js";
import type { DestinationContext, DestinationFactory, OptionProofs } from "./destination.js";
import { type JsonWriter, jsonWriter } from "./json-writer.js";
import { landing } from "./landing.js";
import {
  addPairs,
  cleanLabel,
  keyLabel,
  type LabelPair,
  type Labels,
  labelMap,
  labelPair,
  setLast,
} from "./loki-labels.js";
import { lineWriter } from "./loki-line.js";
import { byTenant, type EntryOf } from "./loki-tenants.js";
import { lokiThread } from "./loki-thread.js";
import { assuranceOf, commaList, flag, lastText } from "./option-values.js";
import { keyRemover, type RemoveKeys } from "./removed-keys.js";

export const lokiProofs: OptionProofs = {
  uri: "transport",
  tenant_id: "recorded",
  tenant_id_key: "recorded",
  tenant_id_key_error_handling: "transport",
  labels: "recorded",
  structured_metadata: "recorded",
  structured_metadata_map_keys: "recorded",
  auto_kubernetes_labels: "recorded",
  drop_single_key: "recorded",
  label_keys: "recorded",
  remove_keys: "recorded",
  line_format: "recorded",
  label_map_path: "recorded",
  http_user: "transport",
  http_passwd: "transport",
  buffer_size: "transport",
  bearer_token: "transport",
  header: "transport",
  compress: "transport",
};

/** Source: plugins/out_loki/loki.c. */
export const lokiDestination: DestinationFactory = (view, context) => {
  const { version } = context;
  const labels = lokiLabels(view, context);
  if (isRefusal(labels)) return labels;
  const line = lineWriter(view, context);
  if (isRefusal(line)) return line;
  const removeKeys = removerOf(view, labels, version);
  if (isRefusal(removeKeys)) return removeKeys;
  const thread = lokiThread(view, removeKeys, context);
  const metadataWanted = labels.metadata.length + labels.maps.length > 0;
  const entryOf: EntryOf = (tag, { record }) => {
    thread.removeKeys ??= removeKeys;
    return {
      labels: labels.of(tag, record),
      line: line(thread.removeKeys(record)),
      ...(metadataWanted ? { structured_metadata: labels.metadataOf(tag, record) } : {}),
    };
  };
  return landing(
    {
      assurance: assuranceOf(view, "recorded", lokiProofs, context),
      ...byTenant(view, context, thread, entryOf),
    },
    context,
  );
};

interface LokiLabels {
  readonly pairs: readonly LabelPair[];
  readonly metadata: readonly LabelPair[];
  readonly maps: readonly LabelPair[];
  of(tag: string, record: RecordMap): Labels;
  metadataOf(tag: string, record: RecordMap): Labels;
}

function lokiLabels(view: InstanceView, context: DestinationContext): LokiLabels | Refusal {
  const { version, readText } = context;
  const list = (key: string, read: typeof labelPair): readonly (LabelPair | Refusal)[] =>
    commaList(lastText(view, key)).map((part) => read(part, version));
  const path = lastText(view, "label_map_path");
  const made = {
    metadata: list("structured_metadata", labelPair),
    maps: list("structured_metadata_map_keys", keyLabel),
    pairs: [
      ...list("labels", labelPair),
      ...list("label_keys", keyLabel),
      ...(path === undefined ? [] : labelMap(readText(path) ?? "", version)),
    ],
  };
  const refusal = Object.values(made).flat().find(isRefusal);
  if (refusal !== undefined) return refusal;
  const [pairs, metadata, maps] = [made.pairs, made.metadata, made.maps].map((pairs_) =>
    pairs_.filter((pair): pair is LabelPair => !isRefusal(pair)),
  ) as [LabelPair[], LabelPair[], LabelPair[]];
  const ofPod = flag(view, "auto_kubernetes_labels");
  const write = jsonWriter(context);
  return {
    pairs,
    metadata,
    maps,
    of: (tag, record) => streamLabels(pairs, ofPod, tag, record),
    metadataOf: (tag, record) => {
      const found: Labels = {};
      for (const { accessor } of maps) addMap(found, accessor?.value(record), write);
      addPairs(found, metadata, record, tag);
      return found;
    },
  };
}

function streamLabels(
  pairs: readonly LabelPair[],
  ofPod: boolean,
  tag: string,
  record: RecordMap,
): Labels {
  const labels: Labels = {};
  addPairs(labels, pairs, record, tag);
  if (ofPod) addPodLabels(labels, record);
  if (Object.keys(labels).length === 0) labels.job = "fluent-bit";
  return labels;
}

function addPodLabels(labels: Labels, record: RecordMap): void {
  const pod = record.get("kubernetes");
  const own = isMap(pod) ? pod.get("labels") : undefined;
  if (!isMap(own)) return;
  for (const [name, value] of own)
    if (typeof value === "string") setLast(labels, cleanLabel(name), value);
}

/** What is no text is written as JSON. */
function addMap(
  found: Labels,
  value: ReturnType<RecordAccessor["value"]>,
  write: JsonWriter,
): void {
  if (!isMap(value)) return;
  for (const [name, item] of value)
    setLast(found, cleanLabel(name), typeof item === "string" ? item : write(item));
}

/** Keys that became labels leave the record; before 2.1 only when `remove_keys` is given. */
function removerOf(
  view: InstanceView,
  { pairs, metadata, maps }: LokiLabels,
  version: string,
): RemoveKeys | Refusal {
  const removed = commaList(lastText(view, "remove_keys"));
  if (removed.length === 0 && !isSince(version, "2.1.0")) return (record) => record;
  const derived = [...metadata, ...maps, ...pairs].flatMap(({ removes }) => removes ?? []);
  const given = removed.map((key) => (key.startsWith("$") ? key : `$${key}`));
  const broken = given.find((key) => recordAccessor(key, version).accessor === undefined);
  if (broken !== undefined) return { refused: `could not create entry for pattern '${broken}'` };
  return keyRemover([...derived, ...given], version);
}
