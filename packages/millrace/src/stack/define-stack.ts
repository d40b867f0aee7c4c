import {
  awsPlace,
  type BucketResource,
  bucket,
  checkBucket,
  checkLogGroup,
  configBucket,
  type LogGroupResource,
  lokiS3Permissions,
  policyDocument,
} from "@millrace/aws";
import {
  type Diagnostic,
  deepFreeze,
  type LabelContract,
  parseWith,
  throwIfErrors,
} from "@millrace/core";
import { type Engine, type LokiOutput, parseEngine, productionPreset } from "@millrace/fluentbit";
import { checkGrafana, type GrafanaModel, grafana } from "@millrace/grafana";
import { checkLoki, type LokiModel, withRegion } from "@millrace/loki";
import { checkServiceNames } from "../rules/duplicate-service.js";
import { readEngine } from "../rules/engine.js";
import { applyIgnores } from "../rules/ignore.js";
import { checkLabelsWritten, type LabelReader } from "../rules/labels-written.js";
import { checkTenants } from "../rules/loki-tenant.js";
import { type BucketUse, checkBucketUses } from "../rules/shared-bucket.js";
import { type BuiltService, buildService, type ServiceContext } from "./build-service.js";
import type { IgnoreEntry, ServiceDefinition, StackDefinition } from "./definition.js";
import { retainedLogGroup } from "./destinations.js";
import { definitionSchema, serviceSchema } from "./schema.js";
import type { Stack } from "./stack.js";

/** Against what options are checked when the definition's own engine is unknown: one fault should not hide others. */
const FALLBACK_ENGINE = "aws-for-fluent-bit@3.4.9";

/** Days that log groups keep events when the definition does not say. Ours. */
const LOG_GROUP_RETENTION_DAYS = 30;

/**
 * Checks a whole logging system and makes it ready to be rendered.
 *
 * @returns the stack, frozen, with its warnings.
 * @throws ConfigError with all problems at once.
 * @example
 * export default defineStack({ name: "shop", region: "eu-west-1", engine: "aws-for-fluent-bit@3.4.9", services: [ … ] });
 */
export function defineStack(definition: StackDefinition): Stack {
  const shape = parseWith(definitionSchema(), definition).diagnostics;
  const given = readable(definition, shape);
  const { engine, diagnostics: aboutEngine } = readEngine(given.engine, ["engine"]);
  const context = contextOf(given, engine ?? (parseEngine(FALLBACK_ENGINE) as Engine));
  const read = given.services.map((service, i) => readService(service, i, context));
  const built = read.flatMap(({ service }) => (service === undefined ? [] : [service]));
  const loki = given.loki === undefined ? undefined : withRegion(given.loki, given.region);
  const dashboards =
    given.grafana === undefined || given.grafana === null ? undefined : grafanaOf(given, built);
  const uses = bucketUses(context.configBucket, loki, built);
  const resources = resourcesOf(uses, built);
  const found = [
    ...shape,
    ...aboutEngine,
    ...read.flatMap(({ diagnostics }) => diagnostics),
    ...checkServiceNames(
      given.services.map((service) => service?.name),
      ["services"],
    ),
    ...(loki === undefined ? [] : checkLoki(loki, ["loki"])),
    ...(dashboards === undefined ? [] : checkGrafana(dashboards, ["grafana"])),
    ...checkTenants(
      loki,
      built.flatMap(({ lokiOutputs }) => lokiOutputs),
      dashboards,
    ),
    ...checkLabelsWritten(readersOf(given), writtenLabels(built)),
    ...checkBucketUses(uses.exclusive, uses.destinations),
    ...configBucketFaults(context.configBucket),
    ...retentionFaults(context.logGroupRetentionDays),
  ];
  const diagnostics = applyIgnores(found, given.ignore, ["ignore"]);
  throwIfErrors(diagnostics);
  return deepFreeze({
    kind: "stack",
    name: given.name,
    region: given.region,
    ...(given.account === undefined ? {} : { account: given.account }),
    engine,
    services: built.map(({ service }) => service),
    ...(loki === undefined
      ? {}
      : { loki, lokiPolicy: policyDocument(lokiS3Permissions(context.place, loki)) }),
    ...(dashboards === undefined ? {} : { grafana: dashboards }),
    resources,
    diagnostics,
  }) as Stack;
}

/**
 * The definition with something in place of what is wrong, so that the rest can be checked: a fault should neither
 * hide others nor come back as faults of what is derived from it.
 */
function readable(definition: StackDefinition, shape: readonly Diagnostic[]): Given {
  const object = typeof definition === "object" && definition !== null ? definition : {};
  const wrong = new Set(shape.map(({ path }) => path[0]));
  const right = Object.entries(object).filter(([key]) => LISTS.has(key) || !wrong.has(key));
  const given = {
    name: "stack",
    region: "us-east-1",
    engine: FALLBACK_ENGINE,
    ...Object.fromEntries(right),
  } as StackDefinition;
  return {
    ...given,
    services: listOf(given.services),
    ignore: listOf(given.ignore).filter((entry) => typeof entry?.code === "string"),
  };
}

/** Keys whose items are checked one by one. */
const LISTS: ReadonlySet<string> = new Set(["services", "ignore", "grafana"]);

function listOf<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}

type Given = StackDefinition & { readonly ignore: readonly IgnoreEntry[] };

function contextOf(given: Given, engine: Engine): ServiceContext {
  const { name, account, region } = given;
  return {
    stack: name,
    engine,
    place: awsPlace(region, account),
    configBucket:
      given.configBucket ??
      [name, "logging-config", account, region].filter((part) => part !== undefined).join("-"),
    logGroupRetentionDays: given.logGroupRetentionDays ?? LOG_GROUP_RETENTION_DAYS,
    preset: given.preset ?? productionPreset,
  };
}

function readService(service: ServiceDefinition, i: number, context: ServiceContext): ReadService {
  const { diagnostics } = parseWith(serviceSchema(), service, ["services", i]);
  if (diagnostics.length > 0) return { diagnostics };
  const built = buildService(service, context);
  return { service: built, diagnostics: built.diagnostics };
}

interface ReadService {
  readonly service?: BuiltService;
  readonly diagnostics: readonly Diagnostic[];
}

/** Grafana reads from the Loki that the pipelines write to, unless it is told of another. */
function grafanaOf({ grafana: wanted }: Given, built: readonly BuiltService[]): GrafanaModel {
  const [first] = built.flatMap(({ lokiOutputs }) => lokiOutputs);
  const { host, port = 3100, tls } = first?.output.options ?? {};
  const derived =
    host === undefined
      ? {}
      : {
          datasource: {
            url: `${tls === true ? "https" : "http"}://${String(host)}:${String(port)}`,
          },
        };
  return grafana({ ...derived, ...wanted });
}

/** The name may be derived, so the finding stands at the option that can change it. */
function configBucketFaults(name: string): Diagnostic[] {
  return checkBucket(configBucket(name)).map((found) => ({ ...found, path: ["configBucket"] }));
}

function retentionFaults(days: number): Diagnostic[] {
  if (days === 0) return [];
  const resource = retainedLogGroup("any", "any", days);
  return checkLogGroup(resource).map((found) => ({ ...found, path: ["logGroupRetentionDays"] }));
}

function bucketUses(config: string, loki: LokiModel | undefined, built: readonly BuiltService[]) {
  const exclusive: BucketUse[] = [
    { bucket: config, path: ["configBucket"], what: "the routers' configs" },
  ];
  if (loki !== undefined)
    exclusive.push({ bucket: loki.bucket, path: ["loki", "bucket"], what: "Loki" });
  const destinations = built.flatMap(({ destinations, path }) =>
    destinations.flatMap(({ resources }) =>
      resources
        .filter(isBucket)
        .map(({ name }) => ({ bucket: name, path, what: "an output of a pipeline" })),
    ),
  );
  return { exclusive, destinations };
}

const isBucket = (resource: BucketResource | LogGroupResource): resource is BucketResource =>
  resource.kind === "bucket";
const isLogGroup = (resource: BucketResource | LogGroupResource): resource is LogGroupResource =>
  resource.kind === "log-group";

function resourcesOf(
  { exclusive }: { readonly exclusive: readonly BucketUse[] },
  built: readonly BuiltService[],
): Stack["resources"] {
  const all = built.flatMap(({ destinations, routerLogGroup }) => [
    ...destinations.flatMap(({ resources }) => resources),
    routerLogGroup,
  ]);
  const [config, loki] = exclusive;
  const buckets = [
    ...all.filter(isBucket),
    ...(config === undefined || built.length === 0 ? [] : [configBucket(config.bucket)]),
    ...(loki === undefined
      ? []
      : [bucket({ name: loki.bucket, purpose: "Loki chunks and index" })]),
  ];
  return { buckets: byName(buckets), logGroups: byName(all.filter(isLogGroup)) };
}

/** Each name once, sorted. */
function byName<T extends { readonly name: string }>(resources: readonly T[]): T[] {
  const unique = [
    ...new Map([...resources].reverse().map((resource) => [resource.name, resource])).values(),
  ];
  return unique.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readersOf({ grafana: wanted }: Given): LabelReader[] {
  const { dashboards, alerts } = wanted ?? {};
  return [...readersIn(dashboards, "dashboards"), ...readersIn(alerts, "alerts")];
}

function readersIn(nodes: readonly MaybeReader[] | undefined, key: string): LabelReader[] {
  return listOf(nodes).flatMap((node, i) =>
    node?.labels?.kind === "label-contract"
      ? [{ path: ["grafana", key, i], contract: node.labels }]
      : [],
  );
}

/** A dashboard or an alert, or what stands in its place. */
type MaybeReader = { readonly labels?: LabelContract } | null | undefined;

function writtenLabels(built: readonly BuiltService[]): ReadonlySet<string> {
  return new Set(
    built.flatMap(({ lokiOutputs }) =>
      lokiOutputs.flatMap(({ output }) =>
        Object.keys((output as LokiOutput).labels?.sources ?? {}),
      ),
    ),
  );
}
