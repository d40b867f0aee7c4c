import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import { missingOption } from "../../option-findings.js";
import { hasOption, type PluginView } from "../../plugin-view.js";
import { onigmoFault } from "../../regex-fault.js";
import { engineSize, isFrom, isOn, knownOption, leadingInteger } from "./engine-values.js";
import { checkInterval } from "./interval.js";
import { exclude, misread, needsAnother, refused } from "./relations.js";

/** Source: plugins/in_head/in_head.c. */
export function* checkHeadInput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const { plugin, spot } = view;
  if (!hasOption(view, "file"))
    yield missingOption([...spot.path, "file"], { option: "file", plugin }, spot.position);
  yield* checkInterval(view, context);
}

/** Source: plugins/in_stdin/in_stdin.c. */
export function* checkStdinInput(view: PluginView, { engine }: LawContext): Iterable<Diagnostic> {
  const option = knownOption(view, "buffer_size");
  if (option === undefined) return;
  const size = engineSize(option.text, engine.fluentBit);
  if (size === undefined || size < 16_000) yield refused(option, "a size of at least 16000 bytes");
}

/** Source: plugins/in_serial/in_serial_config.c. */
export function* checkSerialInput(view: PluginView): Iterable<Diagnostic> {
  const format = knownOption(view, "format");
  const separator = knownOption(view, "separator");
  if (format !== undefined && separator !== undefined) yield exclude(view, separator, format);
}

/** Source: plugins/in_mem/mem.c: each part of the interval is judged alone. */
export function* checkMemInput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const option = knownOption(view, "interval_sec");
  if (option !== undefined && leadingInteger(option.text) <= 0)
    yield misread(option, "a number of seconds above 0", context);
}

/** Source: plugins/in_kmsg/in_kmsg.c. */
export function* checkKmsgInput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const option = knownOption(view, "prio_level");
  const level = Number(option?.text);
  if (option !== undefined && (level < 0 || level > 8))
    yield misread(option, "a level from 0 to 8", context);
}

/** Source: plugins/in_thermal/in_thermal.c. */
export function* checkThermalInput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkInterval(view, context);
  for (const key of ["name_regex", "type_regex"]) {
    const option = knownOption(view, key);
    const fault = option && onigmoFault(option.text, context.engine.fluentBit);
    if (option !== undefined && fault !== undefined)
      yield misread(option, `a regex; this one ${fault}`, context);
  }
}

/** Source: plugins/in_blob/blob.c. */
export function* checkBlobInput(view: PluginView): Iterable<Diagnostic> {
  for (const outcome of ["success", "failure"]) {
    const action = knownOption(view, `upload_${outcome}_action`);
    const suffix = `upload_${outcome}_suffix`;
    if (action?.text.toLowerCase() === "add_suffix" && !hasOption(view, suffix))
      yield needsAnother(view, action, suffix);
  }
}

/** Source: plugins/in_kubernetes_events/kubernetes_events_conf.c. */
export function* checkKubernetesEventsInput(
  view: PluginView,
  context: LawContext,
): Iterable<Diagnostic> {
  const url = knownOption(view, "kube_url");
  if (url !== undefined && !/^https?:\/\//.test(url.text))
    yield refused(url, "an address that starts with http:// or https://");
  const strictly = isFrom(context.engine.fluentBit, "5.0.0");
  for (const [key, values] of DATABASE) {
    const option = knownOption(view, key);
    if (option === undefined || values.includes(option.text.toLowerCase())) continue;
    const wanted = `one of ${values.join(", ")}`;
    yield strictly ? refused(option, wanted) : misread(option, wanted, context);
  }
}

const DATABASE: readonly (readonly [key: string, values: readonly string[]])[] = [
  ["db.sync", ["extra", "full", "normal", "off"]],
  ["db.journal_mode", ["delete", "truncate", "persist", "memory", "wal", "off"]],
];

/** Source: plugins/in_kafka/in_kafka.c: an own identity needs the cluster that it is for. */
export function* checkKafkaInput(view: PluginView): Iterable<Diagnostic> {
  const iam = knownOption(view, "aws_msk_iam");
  if (iam !== undefined && isOn(view, "aws_msk_iam") && !hasOption(view, "aws_msk_iam_cluster_arn"))
    yield misread(iam, "off unless aws_msk_iam_cluster_arn names the cluster");
}
