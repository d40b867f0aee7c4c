import type { Diagnostic } from "@millrace/core";
import type { LawContext } from "../../law.js";
import { hasOption, type PluginView } from "../../plugin-view.js";
import { isFrom, knownOption } from "../inputs/engine-values.js";
import { exclude } from "../inputs/relations.js";
import {
  awsCompressions,
  checkAws,
  checkAwsCompression,
  checkAwsEndpoint,
  checkAwsPort,
} from "./aws.js";
import { checkPattern, checkUseless } from "./option-values.js";

/** Source: cb_firehose_init in plugins/out_kinesis_firehose/firehose.c. */
export function* checkFirehose(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkStream(view, "delivery_stream", context);
  yield* checkAwsCompression(knownOption(view, "compression"), awsCompressions(context), context);
}

/** Source: cb_kinesis_init in plugins/out_kinesis_streams/kinesis.c. */
export function* checkKinesis(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkStream(view, "stream", context);
  if (isFrom(context.engine.fluentBit, "5.0.0"))
    yield* checkAwsCompression(knownOption(view, "compression"), awsCompressions(context), context);
}

function* checkStream(view: PluginView, name: string, context: LawContext): Iterable<Diagnostic> {
  const timeKey = view.options.findLast(({ key }) => key === "time_key");
  const logKey = view.options.findLast(({ key }) => key === "log_key");
  if (timeKey !== undefined && logKey !== undefined) yield exclude(view, timeKey, logKey);
  if (!hasOption(view, "time_key"))
    yield* checkUseless(view, ["time_key_format"], "there is no time_key", "add time_key");
  yield* checkPattern(
    view,
    name,
    /^[A-Za-z0-9_.-]{1,128}$/,
    "the stream's name, not its arn",
    context,
  );
  yield* checkAws(view, context);
  yield* checkAwsEndpoint(view, ["https://"], false);
  yield* checkAwsPort(view, context);
}
