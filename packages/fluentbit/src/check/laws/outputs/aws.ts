import type { Diagnostic } from "@millrace/core";
import { compareVersions } from "../../../catalogue/engine.js";
import type { LawContext } from "../../law.js";
import { hasOption, type OptionView, type PluginView } from "../../plugin-view.js";
import { isFrom, knownOption } from "../inputs/engine-values.js";
import { misread, refused, withoutEffect } from "../inputs/relations.js";
import { checkPattern } from "./option-values.js";
import { hostSyntax } from "./output-findings.js";

/** Names of the options by which a plugin speaks to AWS. */
export interface AwsOptions {
  readonly region: string;
  readonly role: string;
  readonly externalId: string;
}

const PLAIN: AwsOptions = { region: "region", role: "role_arn", externalId: "external_id" };

/** Region, role and external id. Nobody checks them before the first request. */
export function* checkAws(
  view: PluginView,
  context: LawContext,
  { region, role, externalId }: AwsOptions = PLAIN,
): Iterable<Diagnostic> {
  // A plain word is a region of services that speak like AWS.
  const name = /^([a-z]{2}(-[a-z]+)+-\d+|[a-z]+)$/;
  // A made-up region is common where the endpoint is one's own.
  if (!hasOption(view, "endpoint"))
    yield* checkPattern(view, region, name, "a region such as eu-central-1", context);
  yield* checkPattern(view, role, /^arn:[^:]+:iam:/, "the arn of a role", context);
  const id = view.options.findLast(({ key }) => key === externalId);
  if (id !== undefined && !hasOption(view, role))
    yield withoutEffect(id, `it is only sent to take a role`, `add ${role}`);
}

/** A host with nothing around it; some plugins take a scheme off. */
export function* checkAwsEndpoint(
  view: PluginView,
  takesOff: readonly string[],
  takesPort: boolean,
): Iterable<Diagnostic> {
  const option = knownOption(view, "endpoint");
  if (option === undefined) return;
  const scheme = takesOff.find((one) => option.text.startsWith(one)) ?? "";
  const wrong = endpointFault(option.text.slice(scheme.length), takesPort);
  if (wrong !== undefined) yield endpointFinding(option, wrong);
}

function endpointFault(rest: string, takesPort: boolean): string | undefined {
  if (rest.includes("://")) return "a scheme that the plugin does not take off";
  if (takesPort ? /^[^:/]+\//.test(rest) : rest.includes("/")) return "a path";
  return !takesPort && /:\d+$/.test(rest) ? "a port" : undefined;
}

function endpointFinding({ written, text, spot }: OptionView, wrong: string): Diagnostic {
  return hostSyntax(spot.path, { option: written, host: text, wrong }, spot.position);
}

/** Compressions of the AWS outputs by the version that brought them. Letters count as they are. Source: src/aws/flb_aws_compress.c. */
const COMPRESSIONS: readonly (readonly [name: string, from: string])[] = [
  ["gzip", "0.0.0"],
  ["zstd", "4.1.0"],
  ["snappy", "5.0.0"],
];

/** Compressions that an engine has. Arrow and Parquet need an engine that was built with their libraries. */
export function awsCompressions({ engine }: LawContext): readonly string[] {
  return COMPRESSIONS.filter(([, from]) => compareVersions(engine.fluentBit, from) >= 0).map(
    ([name]) => name,
  );
}

const COLUMNAR: ReadonlySet<string> = new Set(["arrow", "parquet"]);

/** Engines as they are released have neither Arrow nor Parquet; an image of one's own may. */
export function* checkAwsCompression(
  option: OptionView | undefined,
  values: readonly string[],
  context: LawContext,
): Iterable<Diagnostic> {
  if (option === undefined || values.includes(option.text)) return;
  const wanted = `one of ${values.join(", ")}`;
  const built = COLUMNAR.has(option.text) && !context.engine.name.startsWith("fluent-bit@");
  if (built)
    yield misread(option, `${wanted}; arrow and parquet are no part of most images`, context);
  else yield refused(option, wanted);
}

/** Firehose and Kinesis take a port since 4.1. */
export function* checkAwsPort(view: PluginView, { engine }: LawContext): Iterable<Diagnostic> {
  const port = knownOption(view, "port");
  if (port === undefined) return;
  if (!isFrom(engine.fluentBit, "4.1.0"))
    yield withoutEffect(port, "the port is always 443", "take it out");
  else if (Number.parseInt(port.text, 10) > 65_535 || Number.parseInt(port.text, 10) < 0)
    yield refused(port, "a port from 1 to 65535");
}
