import {
  type AwsPlace,
  cloudwatchLogsPermissions,
  configBucketPermissions,
  ecrPullPermissions,
  ecsTasksTrust,
  type PolicyDocument,
  type PolicyStatement,
  policyDocument,
  secretPermissions,
  type TrustStatement,
} from "@millrace/aws";
import { type Delivery, deliveryNeeds } from "./delivery.js";
import { secretsOf } from "./model/named-values.js";
import type { TaskDefinition } from "./model/task-definition.js";
import { readTask, type SoundContainer } from "./sound-task.js";

/** What the policies of a task depend on besides the task. */
export interface RolePoliciesOptions {
  readonly place: AwsPlace;
  /** What the router's outputs may do. */
  readonly destinations: readonly PolicyStatement[];
  /** How the router gets its config. */
  readonly delivery?: Delivery;
  /** Customer's keys that encrypt the secrets of the task. */
  readonly secretKeyArns?: readonly string[];
  /** ECR repositories of images whose names are tokens of the deployment. */
  readonly repositoryArns?: readonly string[];
}

/** The policies of a task's two roles, and who may take them on. */
export interface RolePolicies {
  /** Of what runs in the task: the router's outputs, its config. Empty when it needs nothing. */
  readonly task: PolicyDocument<PolicyStatement>;
  /** Of what ECS does to start it: images, secrets, the `awslogs` driver. */
  readonly execution: PolicyDocument<PolicyStatement>;
  /** For both roles. */
  readonly trust: PolicyDocument<TrustStatement>;
}

/**
 * The least that a task and its start need. Parts of a task that have a wrong shape are passed over: `checkTask`
 * reports them.
 */
export function rolePolicies(task: TaskDefinition, options: RolePoliciesOptions): RolePolicies {
  const { place, destinations, delivery } = options;
  const config = delivery === undefined ? [] : deliveryNeeds(delivery, place).permissions;
  return Object.freeze({
    task: policyDocument([...destinations, ...config]),
    execution: policyDocument(executionStatements(task, options)),
    trust: ecsTasksTrust(place),
  });
}

function executionStatements(
  task: TaskDefinition,
  options: RolePoliciesOptions,
): PolicyStatement[] {
  const { place, secretKeyArns, repositoryArns } = options;
  const containers = (readTask(task).task?.containers ?? []).map(({ container }) => container);
  return [
    ...ecrPullPermissions(
      containers.flatMap(({ image }) => image ?? []),
      repositoryArns,
    ),
    ...secretPermissions(place, containers.flatMap(secretReferences), secretKeyArns),
    ...containers.flatMap((container) => awslogsStatements(container, place)),
    ...containers.flatMap((container) => environmentFileStatements(container, place)),
  ];
}

function secretReferences(container: SoundContainer): string[] {
  const { logConfiguration, repositoryCredentials } = container;
  return [
    ...secretsOf(container).map(({ value }) => value),
    ...(logConfiguration?.secretOptions ?? []).map(({ valueFrom }) => valueFrom),
    ...(repositoryCredentials === undefined ? [] : [repositoryCredentials.credentialsParameter]),
  ];
}

/** Streams of the driver are called `<prefix>/<container>/<task id>`. */
function awslogsStatements(container: SoundContainer, place: AwsPlace): PolicyStatement[] {
  const { logDriver, options = {} } = container.logConfiguration ?? {};
  const group = options["awslogs-group"];
  const prefix = options["awslogs-stream-prefix"];
  if (logDriver !== "awslogs" || group === undefined) return [];
  return cloudwatchLogsPermissions(
    { ...place, region: options["awslogs-region"] ?? place.region },
    {
      logGroup: group,
      streamPrefix: prefix === undefined ? "" : `${prefix}/${container.name ?? ""}/`,
      autoCreateGroup: options["awslogs-create-group"] === "true",
    },
  );
}

function environmentFileStatements(container: SoundContainer, place: AwsPlace): PolicyStatement[] {
  return (container.environmentFiles ?? []).flatMap(({ value }) => {
    const [, bucket, key] = /^arn:[^:]+:s3:::([^/]+)\/(.+)$/.exec(value) ?? [];
    if (bucket === undefined || key === undefined) return [];
    return configBucketPermissions(place, { bucket, keys: [key] });
  });
}
