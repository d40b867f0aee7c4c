import { type Diagnostic, didYouMean } from "@millrace/core";
import { rdkafkaFault, rdkafkaProperties } from "../../../catalogue/rdkafka-properties.js";
import type { LawContext } from "../../law.js";
import { hasOption, type OptionView, type PluginView } from "../../plugin-view.js";
import { isFrom, isOn, knownOption, leadingInteger } from "../inputs/engine-values.js";
import { misread, refused, withoutEffect } from "../inputs/relations.js";
import { checkChoice } from "./option-values.js";
import { withoutPartner } from "./output-findings.js";

const FORMATS = ["json", "msgpack", "gelf", "raw"];
const OTLP = ["otlp_json", "otlp_proto"];

/** Source: flb_out_kafka_create in plugins/out_kafka/kafka_config.c. */
export function* checkKafkaOutput(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const otlp = isFrom(context.engine.fluentBit, "5.0.0") ? OTLP : [];
  const otherwise = "misread";
  yield* checkChoice(view, "format", { values: [...FORMATS, ...otlp], otherwise }, context);
  yield* checkRdkafka(view, context, "consumer");
  yield* checkBrokers(view, context);
  const format = knownOption(view, "format");
  if (format?.text.toLowerCase() === "raw" && !hasOption(view, "raw_log_key"))
    yield withoutPartner(format, "raw_log_key", "no record is sent");
  const dynamic = knownOption(view, "dynamic_topic");
  if (dynamic !== undefined && isOn(view, "dynamic_topic") && !hasOption(view, "topic_key"))
    yield withoutPartner(dynamic, "topic_key", "no topic is read from the record");
  const retries = knownOption(view, "queue_full_retries");
  if (retries !== undefined && leadingInteger(retries.text) < 0)
    yield misread(retries, "a number from 0; 0 is without end", context);
}

/** What librdkafka refuses costs a line in the log, and it starts without it. */
export function* checkRdkafka(
  view: PluginView,
  context: LawContext,
  otherSide: "consumer" | "producer",
): Iterable<Diagnostic> {
  for (const option of view.options) {
    if (!option.key.startsWith("rdkafka.") || !option.known) continue;
    const name = option.key.slice("rdkafka.".length);
    if (name === "") {
      yield refused(option, "a property of librdkafka behind the dot");
      continue;
    }
    const wanted = rdkafkaFault(name, option.text);
    if (wanted !== undefined) yield misread(option, wantedOf(name, wanted), context);
    else if (rdkafkaProperties[name]?.side === otherSide) yield onOtherSide(option, otherSide);
  }
}

function wantedOf(name: string, wanted: string): string {
  const similar = didYouMean(name, Object.keys(rdkafkaProperties));
  return rdkafkaProperties[name] === undefined && similar !== undefined
    ? `${wanted}; ${similar}`
    : wanted;
}

const onOtherSide = (option: OptionView, side: string): Diagnostic =>
  withoutEffect(option, `it is a property of a ${side}`, "take it out");

/** `host:port`, with commas between. */
export function* checkBrokers(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const option = knownOption(view, "brokers");
  const scheme = /(^|,)\s*(?!(plaintext|ssl|sasl_plaintext|sasl_ssl):)[^,:]+:\/\//i;
  if (option !== undefined && scheme.test(option.text))
    yield misread(option, "host:port, with commas between", context);
}
