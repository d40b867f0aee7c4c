import type { Diagnostic } from "@millrace/core";
import { checkKeyAccessor, invalidAccessor } from "../../accessor-findings.js";
import type { LawContext } from "../../law.js";
import { hasOption, type OptionView, type PluginView } from "../../plugin-view.js";
import { accessorFault } from "../../record-accessor.js";
import { isFrom, isOn, knownOption } from "../inputs/engine-values.js";
import { misread, needsAnother, refused } from "../inputs/relations.js";
import { checkAccount, checkHeaders } from "./accounts.js";
import { checkAws } from "./aws.js";
import { checkDateFormat, checkGzipOnly, checkJsonFormat, otlpFormats } from "./formats.js";
import { checkPath } from "./network.js";
import { checkOauth2 } from "./oauth2.js";
import { checkChoice, checkUseless, isHidden, lowerText } from "./option-values.js";

/** Source: flb_http_conf_create in plugins/out_http/http_conf.c. */
export function* checkHttp(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkBody(view, context);
  yield* checkProxy(view);
  yield* checkHttpAws(view, context);
  yield* checkJsonFormat(view, ["gelf", ...otlpFormats(context)], context);
  yield* checkDateFormat(view, "misread", context);
  yield* checkCompress(view, context);
  const methods = { values: ["POST", "PUT"], otherwise: "refused" } as const;
  if (isFrom(context.engine.fluentBit, "4.0.0"))
    yield* checkChoice(view, "http_method", methods, context);
  yield* checkHeaders(view);
  yield* checkAccount(view);
  yield* checkPath(view, "uri", true, context);
  yield* checkOauth2(view, context);
  if (lowerText(view, "format") !== "gelf" && !isHidden(view, "format"))
    yield* checkUseless(view, GELF, "the format is not gelf", "add format gelf");
}

const GELF = [
  "gelf_timestamp_key",
  "gelf_host_key",
  "gelf_short_message_key",
  "gelf_full_message_key",
  "gelf_level_key",
];

/** Since 4.0 an unknown word stops the engine. */
function* checkCompress(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  if (!isFrom(context.engine.fluentBit, "4.0.0")) {
    yield* checkGzipOnly(view, context);
    return;
  }
  const values = ["gzip", "snappy", "zstd"];
  yield* checkChoice(view, "compress", { values, otherwise: "refused" }, context);
}

/** Body and headers out of the record: both or none. */
function* checkBody(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const keys = ["body_key", "headers_key"] as const;
  const [body, headers] = keys.map((key) => view.options.findLast((one) => one.key === key));
  if (body !== undefined && headers === undefined) yield needsAnother(view, body, keys[1]);
  if (headers !== undefined && body === undefined) yield needsAnother(view, headers, keys[0]);
  if (body === undefined || headers === undefined) return;
  for (const key of keys) yield* checkRecordKey(knownOption(view, key), context);
}

/** An accessor that must be one, and should name a key of the record. */
export function* checkRecordKey(
  option: OptionView | undefined,
  context: LawContext,
): Iterable<Diagnostic> {
  if (option === undefined) return;
  const { fluentBit } = context.engine;
  const fault = accessorFault(option.text, fluentBit);
  const { path, position } = option.spot;
  if (fault !== undefined)
    yield invalidAccessor(path, { accessor: option.text, reason: fault.reason }, position);
  else if (!option.text.startsWith("$"))
    yield misread(option, "a key of the record, with a $ in front", context);
  else yield* checkKeyAccessor(option, option.text, fluentBit);
}

/** A proxy is an address with a scheme. */
export function* checkProxy(view: PluginView): Iterable<Diagnostic> {
  const proxy = knownOption(view, "proxy");
  if (proxy !== undefined && !/^(https?|[^:]+(?=:\/\/[^/]*:\d)):\/\//.test(proxy.text))
    yield refused(proxy, "an address such as http://proxy.local:3128");
}

const AWS = { region: "aws_region", role: "aws_role_arn", externalId: "aws_external_id" };

/** Signing with AWS credentials; the service has a default in some plugins. */
export function* checkHttpAws(
  view: PluginView,
  context: LawContext,
  byDefault?: string,
): Iterable<Diagnostic> {
  const auth = knownOption(view, "aws_auth");
  if (isOn(view, "aws_auth") && auth !== undefined) {
    if (byDefault === undefined && !hasOption(view, "aws_service"))
      yield needsAnother(view, auth, "aws_service");
    if (!hasOption(view, "aws_region")) yield needsAnother(view, auth, "aws_region");
    yield* checkAws(view, context, AWS);
  } else if (!isHidden(view, "aws_auth")) {
    const keys = view.options.map(({ key }) => key);
    const aws = keys.filter((key) => key.startsWith("aws_") && key !== "aws_auth");
    yield* checkUseless(view, [...new Set(aws)], "aws_auth is off", "add aws_auth on");
  }
}
