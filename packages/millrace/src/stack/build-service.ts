import { createHash } from "node:crypto";
import {
  type AwsPlace,
  checkBucket,
  checkKnownName,
  checkLogGroup,
  type LogGroupResource,
} from "@millrace/aws";
import { type Diagnostic, hasErrors, type Path } from "@millrace/core";
import {
  type AssembleOptions,
  assembleConfig,
  checkPipeline,
  checkPipelines,
  type Engine,
  fillOutputs,
  isOutput,
  OTHERWISE,
  type OutputPlugin,
  type Pipeline,
  type Preset,
  printClassic,
} from "@millrace/fluentbit";
import {
  type Container,
  checkTask,
  FIRELENS_STORAGE_PATH,
  firelensHome,
  fluentBitRouter,
  initS3Delivery,
  rolePolicies,
  type TaskDefinition,
  withRouter,
} from "@millrace/taskdef";
import { readLogs } from "../rules/logs.js";
import { checkVariables } from "../rules/router-variables.js";
import { checkPlaces } from "../rules/unknown-container.js";
import { checkPermissionsKnown } from "../rules/unknown-permissions.js";
import { checkLogged } from "../rules/unlogged-container.js";
import type { RouterSettings, ServiceDefinition } from "./definition.js";
import { type Destination, destinationOf, retainedLogGroup } from "./destinations.js";
import { servicePaths } from "./manifest.js";
import type { StackService } from "./stack.js";

/** Facts of the stack that a service depends on. */
export interface ServiceContext {
  readonly stack: string;
  readonly engine: Engine;
  readonly place: AwsPlace;
  readonly configBucket: string;
  readonly logGroupRetentionDays: number;
  readonly preset: Preset;
}

/** A service, what it needs, and what is wrong with it. With errors it is not fit to be rendered. */
export interface BuiltService {
  readonly service: StackService;
  readonly path: Path;
  readonly destinations: readonly Destination[];
  readonly lokiOutputs: readonly PlacedOutput[];
  readonly routerLogGroup: LogGroupResource;
  readonly diagnostics: readonly Diagnostic[];
}

/** Ours; {@link RouterSettings} says what they mean. */
const ROUTER_DEFAULTS = Object.freeze({
  name: "log_router",
  memoryReservation: 128,
  graceSeconds: 60,
  stopTimeout: 90,
});

const BUFFER_VOLUME = "fluent-bit-buffer";

/** Builds a service whose outermost shape is right, and collects what is wrong with its parts. */
export function buildService(definition: ServiceDefinition, context: ServiceContext): BuiltService {
  const path: Path = ["services", definition.name];
  const settings = { ...ROUTER_DEFAULTS, ...definition.router };
  const logs = buildLogs(definition, settings, context, path);
  const task = buildTask(definition, settings, logs, context);
  const policies = rolePolicies(task.whole, {
    place: context.place,
    destinations: logs.destinations.flatMap(({ permissions }) => permissions),
    delivery: task.delivery,
  });
  // Without its pipelines the task would be blamed for what is wrong with them.
  const about = logs.sound
    ? checkTask(task.whole, [...path, "task"], {
        routed: logs.routed,
        graceSeconds: settings.graceSeconds,
      })
    : checkTask(definition.task, [...path, "task"]);
  const unlogged = logs.sound ? checkLogged(definition.task, logs.routed, [...path, "task"]) : [];
  return {
    path,
    destinations: logs.destinations,
    lokiOutputs: logs.outputs.filter(({ output }) => output.plugin === "loki"),
    routerLogGroup: task.logGroup,
    diagnostics: [
      ...logs.diagnostics,
      ...checkPermissionsKnown(logs.outputs),
      ...unlogged,
      ...about,
    ],
    service: {
      name: definition.name,
      task: task.whole,
      pipelines: logs.pipelines,
      config: logs.config,
      configHash: logs.configHash,
      delivery: {
        kind: task.delivery.kind,
        bucket: task.delivery.bucket,
        objects: task.delivery.objects,
      },
      policies,
      destinations: [...new Set(logs.destinations.map(({ id }) => id))],
    },
  };
}

type Optional = "image" | "environment" | "secrets";
type Settings = Required<Omit<RouterSettings, Optional>> & Pick<RouterSettings, Optional>;

interface BuiltLogs {
  readonly pipelines: readonly Pipeline[];
  readonly outputs: readonly PlacedOutput[];
  readonly destinations: readonly Destination[];
  /** Names of the containers whose logs are routed. */
  readonly routed: readonly string[];
  readonly config: StackService["config"];
  readonly configHash: string;
  /** Each pipeline is one, and reads a container of the task. */
  readonly sound: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

function buildLogs(
  { logs, task }: ServiceDefinition,
  settings: Settings,
  context: ServiceContext,
  path: Path,
): BuiltLogs {
  const assembly = {
    home: firelensHome({ graceSeconds: settings.graceSeconds }),
    region: context.place.region,
    preset: context.preset,
  };
  const read = readLogs(logs, [...path, "logs"]);
  const filled = read.pipelines.map(({ pipeline, path: at }) => ({
    at,
    pipeline: fillOutputs(pipeline, assembly),
  }));
  const pipelines = filled.map(({ pipeline }) => pipeline);
  const routed = pipelines.map(({ place }) => place.name);
  const outputs = filled.flatMap(({ at, pipeline }) => placedOutputs(pipeline, at));
  const placed = outputs.map(({ output, at }) => ({
    at,
    destination: destinationOf(output, context),
  }));
  const places = [
    ...read.diagnostics,
    ...checkPlaces(
      filled.map(({ pipeline, at }) => ({ container: pipeline.place.name, path: at })),
      containerNames(task),
    ),
  ];
  const about = [
    ...places,
    ...filled.flatMap(({ at, pipeline }) => checkPipeline(pipeline, context.engine, at)),
    ...checkVariables(outputs, Object.keys({ ...settings.environment, ...settings.secrets })),
    ...checkPipelines(filled.map(({ pipeline, at }) => ({ pipeline, path: at }))),
    ...placed.flatMap(({ at, destination }) => checkNames(destination, at)),
  ];
  const config = hasErrors(about) ? { main: "" } : configText(pipelines, assembly);
  const destinations = placed.map(({ destination }) => destination);
  return {
    pipelines,
    outputs,
    destinations,
    routed,
    config,
    configHash: hashOf(config),
    sound: !hasErrors(places),
    diagnostics: about,
  };
}

/** An output, and where it stands in the definition. */
export interface PlacedOutput {
  readonly output: OutputPlugin;
  readonly at: Path;
}

/** What is no output at all was reported already. */
function placedOutputs({ routes, otherwise = [] }: Pipeline, path: Path): PlacedOutput[] {
  const all = [
    ...routes.flatMap(({ outputs }, i) =>
      outputs.map((output, n) => ({ output, at: [...path, "routes", i, "outputs", n] })),
    ),
    ...otherwise.map((output, n) => ({ output, at: [...path, OTHERWISE, n] })),
  ];
  return all.filter(({ output }) => isOutput(output));
}

/** A missing name was reported already; a wrong one is, at the option that gives it. */
function checkNames({ resources }: Destination, path: Path): Diagnostic[] {
  return resources
    .filter(({ name }) => name !== "")
    .flatMap((resource) => {
      const at = [...path, resource.kind === "bucket" ? "bucket" : "log_group_name"];
      const unknown = checkKnownName(at, resource.name);
      if (unknown.length > 0) return unknown;
      return resourceFaults(resource).map((found) => ({ ...found, path: at }));
    });
}

/** The retention is the stack's, and judged there. */
function resourceFaults(resource: Destination["resources"][number]): Diagnostic[] {
  if (resource.kind === "bucket") return checkBucket(resource);
  return checkLogGroup({ ...resource, retentionDays: 1 });
}

function configText(
  pipelines: readonly Pipeline[],
  assembly: AssembleOptions,
): StackService["config"] {
  const { main, parsers } = assembleConfig(pipelines, assembly);
  return {
    main: printClassic(main),
    ...(parsers.sections.length === 0 ? {} : { parsers: printClassic(parsers) }),
  };
}

function hashOf({ main, parsers = "" }: StackService["config"]): string {
  return createHash("sha256").update(main).update("\0").update(parsers).digest("hex").slice(0, 16);
}

function containerNames(task: TaskDefinition | undefined): string[] {
  const containers: readonly (Container | undefined)[] = Array.isArray(task?.containers)
    ? task.containers
    : [];
  return containers.flatMap((one) => (typeof one?.name === "string" ? [one.name] : []));
}

function buildTask(
  definition: ServiceDefinition,
  settings: Settings,
  logs: BuiltLogs,
  context: ServiceContext,
) {
  const { name, task } = definition;
  const { stack, place, engine } = context;
  const paths = servicePaths(definition);
  const delivery = initS3Delivery({
    bucket: context.configBucket,
    service: name,
    configHash: logs.configHash,
    main: paths.main,
    ...(logs.config.parsers === undefined ? {} : { parsers: paths.parsers }),
  });
  const group = `/${stack}/${name}/${settings.name}`;
  const router = fluentBitRouter({
    name: settings.name,
    image: settings.image ?? initImage(engine),
    memoryReservation: settings.memoryReservation,
    place,
    delivery,
    buffer: { volume: BUFFER_VOLUME, path: FIRELENS_STORAGE_PATH },
    stopTimeout: settings.stopTimeout,
    logs: { group, streamPrefix: settings.name },
    ...(settings.environment === undefined ? {} : { environment: settings.environment }),
  });
  const { secrets } = settings;
  const whole = withRouter(
    { family: `${stack}-${name}`, ...task },
    secrets === undefined ? router : { ...router, secrets },
    { routed: logs.routed },
  );
  return {
    whole,
    delivery,
    logGroup: retainedLogGroup(group, "the router's own log", context.logGroupRetentionDays),
  };
}

/** The image of the engine whose init process reads the config from S3. */
function initImage({ name }: Engine): string {
  const version = name.slice(name.indexOf("@") + 1).replace(/^v/, "");
  return `public.ecr.aws/aws-observability/aws-for-fluent-bit:init-${version}`;
}
