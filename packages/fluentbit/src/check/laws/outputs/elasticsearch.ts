import type { Diagnostic } from "@millrace/core";
import { checkTemplate, invalidAccessor } from "../../accessor-findings.js";
import type { LawContext } from "../../law.js";
import { hasOption, type OptionView, type PluginView } from "../../plugin-view.js";
import { accessorFault } from "../../record-accessor.js";
import { isFrom, isOn, knownOption } from "../inputs/engine-values.js";
import { misread, needsAnother, refused, withoutEffect } from "../inputs/relations.js";
import { checkAccount } from "./accounts.js";
import { checkAws } from "./aws.js";
import { checkGzipOnly } from "./formats.js";
import { checkPath } from "./network.js";
import { checkUseless, isHidden, isOneOf } from "./option-values.js";
import { plainHttpsPort, withoutPartner } from "./output-findings.js";
import { isTlsOn } from "./tls.js";
import { checkUpstreamFile } from "./upstream-file.js";

/** Source: flb_es_conf_create in plugins/out_es/es_conf.c. */
export function* checkElasticsearch(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkBoth(view, context);
  yield* checkCloud(view, context);
  const index = knownOption(view, "index");
  if (index?.text.includes("$") === true)
    yield misread(index, "a name: keys of the record have no place in it", context);
  if (isFrom(context.engine.fluentBit, "5.1.0"))
    yield* checkUpstreamFile(knownOption(view, "upstream"), context);
}

/** Source: flb_os_conf_create in plugins/out_opensearch/os_conf.c. */
export function* checkOpensearch(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkBoth(view, context);
  const { fluentBit } = context.engine;
  const index = knownOption(view, "index");
  if (index === undefined || !index.text.includes("$")) return;
  if (isFrom(fluentBit, "2.1.0")) yield* checkTemplate(index, index.text, fluentBit);
  else yield misread(index, "a name: this version takes no keys of the record", context);
}

function* checkBoth(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  if (isFrom(context.engine.fluentBit, "2.0.0")) yield* checkGzipOnly(view, context);
  yield* checkAwsAuth(view, context);
  yield* checkWrites(view, context);
  yield* checkLogstash(view, context);
  yield* checkIndexName(view, context);
  yield* checkAccount(view);
  yield* checkPath(view, "path", false, context);
  if (isOn(view, "suppress_type_name"))
    yield* checkUseless(view, ["type"], "suppress_type_name is on", "take one of the two out");
}

const AWS = { region: "aws_region", role: "aws_role_arn", externalId: "aws_external_id" };
const ONLY_WITH_AWS = [
  "aws_region",
  "aws_sts_endpoint",
  "aws_role_arn",
  "aws_external_id",
  "aws_service_name",
  "aws_profile",
];

/** Only what starts with `On` switches it on. */
function* checkAwsAuth(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const auth = knownOption(view, "aws_auth");
  if (auth === undefined && isHidden(view, "aws_auth")) return;
  if (auth?.text.toLowerCase() !== "on") {
    if (auth !== undefined && isOneOf(auth.text, { values: ["true", "yes"], otherwise: "misread" }))
      yield misread(auth, "On: the plugin reads no other word as on", context);
    else yield* checkUseless(view, ONLY_WITH_AWS, "aws_auth is not on", "add aws_auth On");
    return;
  }
  if (!hasOption(view, "aws_region")) yield needsAnother(view, auth, "aws_region");
  yield* checkAws(view, context, AWS);
}

function* checkWrites(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const { fluentBit } = context.engine;
  const id = knownOption(view, "id_key");
  const broken = id !== undefined && accessorFault(id.text, fluentBit) !== undefined;
  if (id !== undefined && broken) yield misread(id, "a key of the record", context);
  const generate = view.options.findLast(({ key }) => key === "generate_id");
  if (generate !== undefined && isOn(view, "generate_id") && hasOption(view, "id_key"))
    yield withoutEffect(generate, "id_key is set", "keep one of the two");
  const write = knownOption(view, "write_operation");
  const needsId = write !== undefined && /^(update|upsert)$/i.test(write.text);
  const hasId = (hasOption(view, "id_key") && !broken) || isOn(view, "generate_id");
  if (needsId && !hasId && !isHidden(view, "generate_id"))
    yield needsAnother(view, write, "id_key or generate_id");
}

const ONLY_LOGSTASH = [
  "logstash_prefix",
  "logstash_prefix_key",
  "logstash_prefix_separator",
  "logstash_dateformat",
];

function* checkLogstash(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkPrefixKey(knownOption(view, "logstash_prefix_key"), context);
  if (isHidden(view, "logstash_format")) return;
  if (isOn(view, "logstash_format"))
    yield* checkUseless(view, ["index"], "logstash_format makes the name", "give logstash_prefix");
  else
    yield* checkUseless(
      view,
      ONLY_LOGSTASH,
      "logstash_format is off",
      "add logstash_format On, or give index",
    );
}

function* checkPrefixKey(
  option: OptionView | undefined,
  { engine }: LawContext,
): Iterable<Diagnostic> {
  if (option === undefined) return;
  const accessor = option.text.startsWith("$") ? option.text : `$${option.text}`;
  const fault = accessorFault(accessor, engine.fluentBit);
  const { path, position } = option.spot;
  if (fault !== undefined)
    yield invalidAccessor(path, { accessor, reason: fault.reason }, position);
}

/** The service refuses other names. */
function* checkIndexName(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  for (const key of ["index", "logstash_prefix"]) {
    const option = knownOption(view, key);
    if (option === undefined || /[$%]/.test(option.text)) continue;
    if (!/^[^A-Z\s_\-+\\/*?"<>|,#:][^A-Z\s\\/*?"<>|,#:]*$/.test(option.text))
      yield misread(option, "an index's name: lower case, without spaces and signs", context);
  }
}

/** `name:base64(region$host…)`, and `user:password`. */
function* checkCloud(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const id = knownOption(view, "cloud_id");
  if (id !== undefined) {
    if (!isCloudId(id.text)) yield refused(id, "the Cloud ID as Elastic's console shows it");
    else if (!isTlsOn(view, context) && !isHidden(view, "tls"))
      yield plainHttpsPort(id.spot.path, { plugin: view.plugin }, id.spot.position);
  }
  const account = knownOption(view, "cloud_auth");
  if (account !== undefined && !/^[^:]+:./.test(account.text))
    yield withoutPartner(account, "a password", "write user:password");
}

function isCloudId(text: string): boolean {
  const colon = text.indexOf(":");
  const coded = text.slice(colon + 1);
  if (colon < 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(coded) || coded.length % 4 !== 0) return false;
  return (
    atob(coded)
      .split("$")
      .filter((part) => part !== "").length >= 2
  );
}
