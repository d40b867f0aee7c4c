import type { Diagnostic } from "@millrace/core";
import { checkTemplate } from "../../accessor-findings.js";
import type { LawContext } from "../../law.js";
import { hasOption, type OptionView, type PluginView } from "../../plugin-view.js";
import { isFrom, isOn, knownOption } from "../inputs/engine-values.js";
import { exclude, misread, needsAnother, refused, withoutEffect } from "../inputs/relations.js";
import { checkAccount, checkHeaders } from "./accounts.js";
import { checkNeededFile } from "./files.js";
import { checkGzipOnly } from "./formats.js";
import { checkChoice, isHidden, lowerText } from "./option-values.js";
import { noneOf } from "./output-findings.js";

/** Source: cb_influxdb_init in plugins/out_influxdb/influxdb.c. */
export function* checkInfluxdb(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const uri = knownOption(view, "uri");
  if (uri !== undefined && !uri.text.startsWith("/"))
    yield refused(uri, "a path that starts with /");
  const sequence = knownOption(view, "sequence_tag");
  if (sequence !== undefined && /^(off|false|no)$/i.test(sequence.text) && sequence.text !== "off")
    yield misread(sequence, "a name, or off in lower case", context);
  const database = view.options.findLast(({ key }) => key === "database");
  if (database !== undefined && hasOption(view, "bucket"))
    yield withoutEffect(database, "bucket wins", "keep bucket or database");
  yield* checkAccount(view);
  yield* checkHeaders(view, "http_header");
}

/** Source: newrelic_config_create in plugins/out_nrlogs/newrelic.c. */
export function* checkNewRelic(view: PluginView): Iterable<Diagnostic> {
  if (!hasOption(view, "api_key") && !hasOption(view, "license_key"))
    yield noneOf(view, "license_key", "api_key");
  yield* checkAddress(knownOption(view, "base_uri"));
}

/** The plugin takes an address apart and cannot without a scheme. */
function* checkAddress(option: OptionView | undefined, scheme?: string): Iterable<Diagnostic> {
  if (option === undefined) return;
  const right = scheme === undefined ? /^.+:\/\/./ : new RegExp(`^${scheme}://.`, "i");
  if (!right.test(option.text))
    yield refused(option, `an address that starts with ${scheme ?? "https"}://`);
}

/** Source: cb_slack_init in plugins/out_slack/slack.c. */
export function* checkSlack(view: PluginView): Iterable<Diagnostic> {
  yield* checkAddress(knownOption(view, "webhook"), "https");
}

/** Source: flb_azure_conf_create in plugins/out_azure/azure_conf.c. */
export function* checkAzure(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkBase64(view, "shared_key");
  const { fluentBit } = context.engine;
  const type = knownOption(view, "log_type_key");
  if (type !== undefined && isFrom(fluentBit, "2.0.0"))
    yield* checkTemplate(type, type.text, fluentBit);
}

function* checkBase64(view: PluginView, key: string): Iterable<Diagnostic> {
  const option = knownOption(view, key);
  const right = /^[A-Za-z0-9+/]*={0,2}$/;
  if (option !== undefined && (!right.test(option.text) || option.text.length % 4 !== 0))
    yield refused({ ...option, text: "…" }, "a key in base64");
}

/** Source: flb_azure_blob_conf_create in plugins/out_azure_blob/azure_blob_conf.c. */
export function* checkAzureBlob(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const { fluentBit } = context.engine;
  yield* checkBase64(view, "shared_key");
  const endpoint = knownOption(view, "endpoint");
  yield* checkAddress(endpoint);
  yield* checkBlockOnly(view, "compress_blob");
  if (!isFrom(fluentBit, "3.2.0")) {
    yield* checkGzipOnly(view, context);
    return;
  }
  yield* checkBlockOnly(view, "buffering_enabled");
  yield* checkBlobAuth(view);
  const values = ["gzip", "zstd"];
  if (isFrom(fluentBit, "5.0.0"))
    yield* checkChoice(view, "compress", { values, otherwise: "refused" }, context);
  else yield* checkGzipOnly(view, context);
}

function* checkBlockOnly(view: PluginView, key: string): Iterable<Diagnostic> {
  const option = knownOption(view, key);
  if (option === undefined || !isOn(view, key) || isHidden(view, "blob_type")) return;
  if ((lowerText(view, "blob_type") ?? "appendblob") === "appendblob")
    yield needsAnother(view, option, "blob_type blockblob");
}

function* checkBlobAuth(view: PluginView): Iterable<Diagnostic> {
  if (isHidden(view, "auth_type") || hasOption(view, "configuration_endpoint_url")) return;
  const needed = lowerText(view, "auth_type") === "sas" ? "sas_token" : "shared_key";
  if (!hasOption(view, needed)) yield noneOf(view, needed);
}

const KUSTO_NEEDS: { readonly [auth: string]: readonly string[] } = {
  service_principal: ["tenant_id", "client_id", "client_secret"],
  managed_identity: ["client_id"],
  workload_identity: ["tenant_id", "client_id"],
};

/** Source: flb_azure_kusto_conf_create in plugins/out_azure_kusto/azure_kusto_conf.c. */
export function* checkAzureKusto(view: PluginView): Iterable<Diagnostic> {
  if (isHidden(view, "auth_type")) return;
  const auth = lowerText(view, "auth_type") ?? "service_principal";
  const needed = Object.hasOwn(KUSTO_NEEDS, auth) ? (KUSTO_NEEDS[auth] ?? []) : [];
  for (const key of needed) if (!hasOption(view, key)) yield noneOf(view, key);
}

/** Source: flb_az_li_ctx_create in plugins/out_azure_logs_ingestion/azure_logs_ingestion_conf.c. */
export function* checkAzureLogsIngestion(
  view: PluginView,
  { engine }: LawContext,
): Iterable<Diagnostic> {
  const ownAuth = hasOption(view, "auth_url") && isFrom(engine.fluentBit, "5.0.0");
  if (!hasOption(view, "tenant_id") && !ownAuth) yield noneOf(view, "tenant_id");
  yield* checkAddress(knownOption(view, "dce_url"));
}

const FEDERATION = [
  "aws_region",
  "project_number",
  "pool_id",
  "provider_id",
  "google_service_account",
];

/** Source: flb_bigquery_conf_create in plugins/out_bigquery/bigquery_conf.c. */
export function* checkBigquery(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  const file = knownOption(view, "google_service_credentials");
  const federation = knownOption(view, "enable_identity_federation");
  if (federation !== undefined && isOn(view, "enable_identity_federation")) {
    if (file !== undefined) yield exclude(view, federation, file);
    for (const key of FEDERATION)
      if (!hasOption(view, key)) yield needsAnother(view, federation, key);
  } else if (!isHidden(view, "enable_identity_federation"))
    yield* checkGoogleCredentials(view, context);
  const needsProject = !hasCredentialsFile(view, context) && !hasOption(view, "project_id");
  if (needsProject) yield noneOf(view, "project_id");
}

/** Whether a variable that a plugin reads itself may be set. */
function mayBeSet(name: string, { variables }: LawContext): boolean {
  return variables === undefined || !variables.strict || variables.value(name) !== undefined;
}

const hasCredentialsFile = (view: PluginView, context: LawContext): boolean =>
  hasOption(view, "google_service_credentials") || mayBeSet("GOOGLE_SERVICE_CREDENTIALS", context);

/** A file, or an account and its key, in options or in the environment. Source: plugins/out_chronicle/chronicle_conf.c. */
export function* checkGoogleCredentials(
  view: PluginView,
  context: LawContext,
): Iterable<Diagnostic> {
  yield* checkNeededFile(knownOption(view, "google_service_credentials"), context);
  if (hasCredentialsFile(view, context)) return;
  for (const key of ["service_account_email", "service_account_secret"])
    if (!hasOption(view, key) && !mayBeSet(key.toUpperCase(), context))
      yield noneOf(view, "google_service_credentials", key);
}

/** Without credentials the plugin asks the machine that it runs on. Source: plugins/out_stackdriver/stackdriver_conf.c. */
export function* checkStackdriver(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkNeededFile(knownOption(view, "google_service_credentials"), context);
  yield* checkGzipOnly(view, context);
}

/** Source: cb_gcs_init in plugins/out_gcs/gcs.c. */
export function* checkGcs(view: PluginView, context: LawContext): Iterable<Diagnostic> {
  yield* checkNeededFile(knownOption(view, "google_service_credentials"), context);
  if (!hasCredentialsFile(view, context)) yield noneOf(view, "google_service_credentials");
}

/** Nobody can use it: it hands records to a program that has the engine as a library. */
export function* checkLib(view: PluginView): Iterable<Diagnostic> {
  yield noneOf(view, "a program that calls the engine as a library");
}

/** Source: flb_oci_logan_conf_create in plugins/out_oracle_log_analytics/oci_logan_conf.c. */
export function* checkOracleLogAnalytics(view: PluginView): Iterable<Diagnostic> {
  if (isOn(view, "oci_config_in_record") || isHidden(view, "oci_config_in_record")) return;
  for (const key of ["oci_la_log_source_name", "oci_la_log_group_id"])
    if (!hasOption(view, key)) yield noneOf(view, key);
}
