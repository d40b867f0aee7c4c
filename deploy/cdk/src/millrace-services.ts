import { ConfigError, diagnostic, didYouMean } from "@millrace/core";
import { RemovalPolicy, Stack, Token } from "aws-cdk-lib";
import type { ISecurityGroup, SubnetSelection } from "aws-cdk-lib/aws-ec2";
import { CfnService, type CfnTaskDefinition, type ICluster } from "aws-cdk-lib/aws-ecs";
import { type IRole, Role } from "aws-cdk-lib/aws-iam";
import { CfnLogGroup } from "aws-cdk-lib/aws-logs";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, Source } from "aws-cdk-lib/aws-s3-deployment";
import { Construct } from "constructs";
import { logBucket } from "./log-bucket.js";
import type { ManifestService } from "./manifest.js";
import { type RenderedStack, readRenderedStack } from "./rendered-stack.js";
import { serviceRole } from "./service-role.js";
import { taskDefinition } from "./task-definition.js";

export const regionMismatch = diagnostic<{ rendered: string; region: string }>(
  "STACK_REGION_MISMATCH",
  {
    severity: "error",
    message: ({ rendered, region }) =>
      `the stack was rendered for ${rendered}, and is to be deployed to ${region}`,
    hint: ({ rendered }) => `give the CDK stack env: { region: "${rendered}" }`,
  },
);

export const unknownService = diagnostic<{ name: string; known: readonly string[] }>(
  "STACK_UNKNOWN_SERVICE",
  {
    severity: "error",
    message: ({ name }) => `the stack has no service ${JSON.stringify(name)}`,
    hint: ({ name, known }) => didYouMean(name, known) ?? `it has: ${known.join(", ")}`,
  },
);

/** Where the services run. */
export interface RunOn {
  readonly cluster: ICluster;
  /** @default the private subnets of the cluster's VPC */
  readonly vpcSubnets?: SubnetSelection;
  /** The router needs nothing open from outside. @default the VPC's default group */
  readonly securityGroups?: readonly ISecurityGroup[];
  /** For subnets without NAT and without VPC endpoints. @default false */
  readonly assignPublicIp?: boolean;
  /** Number of tasks by service name. @default 1 each */
  readonly desiredCount?: { readonly [service: string]: number };
}

export interface MillraceServicesProps {
  /** Folder that `millrace build` wrote: the one with manifest.json. */
  readonly renderedDir: string;
  /** @default no ECS services are made: run the {@link MillraceServices.taskDefinitions} yourself */
  readonly runOn?: RunOn;
}

/**
 * What a rendered stack needs, and its services: buckets, log groups, the routers' configs in S3, roles, task
 * definitions and ECS services. Everything comes from the folder's manifest.json.
 *
 * @example new MillraceServices(stack, "Shop", { renderedDir: "rendered", runOn: { cluster } })
 */
export class MillraceServices extends Construct {
  /** By name. */
  readonly buckets: ReadonlyMap<string, IBucket>;
  /** By service. */
  readonly taskDefinitions: ReadonlyMap<string, CfnTaskDefinition>;
  /** By service: to grant what the application itself needs. */
  readonly taskRoles: ReadonlyMap<string, IRole>;
  /** By service. Empty without `runOn`. */
  readonly services: ReadonlyMap<string, CfnService>;

  /** @throws ConfigError with all that is wrong with the folder */
  constructor(scope: Construct, id: string, { renderedDir, runOn }: MillraceServicesProps) {
    super(scope, id);
    const rendered = readRenderedStack(renderedDir);
    this.#checkPlace(rendered, runOn);

    const { services, resources } = rendered.manifest;
    this.buckets = new Map(
      resources.buckets.map((it) => [it.name, logBucket(this, `Bucket-${it.name}`, it)]),
    );
    const needs = [
      ...this.buckets.values(),
      ...this.#logGroups(rendered),
      ...this.#configs(rendered),
    ];

    const made = Object.entries(services).map(
      ([name, service]) => [name, this.#task(rendered, name, service)] as const,
    );
    this.taskDefinitions = new Map(made.map(([name, { task }]) => [name, task]));
    this.taskRoles = new Map(made.map(([name, { role }]) => [name, role]));
    this.services = new Map(
      runOn === undefined
        ? []
        : made.map(([name, { task }]) => [name, this.#service(name, task, runOn, needs)]),
    );
  }

  #checkPlace({ manifest }: RenderedStack, runOn: RunOn | undefined): void {
    const { region } = Stack.of(this);
    const known = Object.keys(manifest.services);
    const found = Object.keys(runOn?.desiredCount ?? {})
      .filter((name) => !known.includes(name))
      .map((name) => unknownService(["runOn", "desiredCount", name], { name, known }));
    if (!Token.isUnresolved(region) && region !== manifest.region) {
      found.push(regionMismatch([], { rendered: manifest.region, region }));
    }
    if (found.length > 0) throw new ConfigError(found);
  }

  #logGroups({ manifest }: RenderedStack): CfnLogGroup[] {
    return manifest.resources.logGroups.map(({ name, retentionDays }) => {
      const group = new CfnLogGroup(this, `LogGroup-${name.replaceAll("/", "-")}`, {
        logGroupName: name,
        ...(retentionDays === undefined ? {} : { retentionInDays: retentionDays }),
      });
      group.applyRemovalPolicy(RemovalPolicy.RETAIN);
      return group;
    });
  }

  /** Old objects stay: a task of an older revision reads the config that it was made for. */
  #configs({ manifest, text }: RenderedStack): BucketDeployment[] {
    return [...this.buckets].flatMap(([name, destinationBucket]) => {
      const sources = Object.values(manifest.services)
        .filter(({ delivery }) => delivery.bucket === name)
        .flatMap(({ delivery }) => delivery.objects ?? [])
        .map(({ path, key }) => Source.data(key, text(path)));
      if (sources.length === 0) return [];
      return [
        new BucketDeployment(this, `Config-${name}`, { destinationBucket, sources, prune: false }),
      ];
    });
  }

  #task(
    { json }: RenderedStack,
    name: string,
    { taskDefinition: file, policies }: ManifestService,
  ) {
    const trust = json(policies.trust);
    const taskRole = serviceRole(this, `TaskRole-${name}`, {
      description: `What the containers of ${name} may do`,
      trust,
      policy: json(policies.task),
    });
    const executionRole = serviceRole(this, `ExecutionRole-${name}`, {
      description: `What ECS may do to start ${name}`,
      trust,
      policy: json(policies.execution),
    });
    const task = taskDefinition(this, `Task-${name}`, {
      json: json(file),
      taskRoleArn: taskRole.attrArn,
      executionRoleArn: executionRole.attrArn,
    });
    return { task, role: Role.fromRoleName(this, `TaskRole-${name}-Imported`, taskRole.ref) };
  }

  /** A rolling service; a deployment whose tasks do not start is taken back. */
  #service(
    name: string,
    task: CfnTaskDefinition,
    { cluster, desiredCount = {}, ...network }: RunOn,
    needs: readonly Construct[],
  ): CfnService {
    const fargate = task.requiresCompatibilities?.includes("FARGATE") ?? false;
    const service = new CfnService(this, `Service-${name}`, {
      serviceName: name,
      cluster: cluster.clusterArn,
      taskDefinition: task.ref,
      desiredCount: desiredCount[name] ?? 1,
      launchType: fargate ? "FARGATE" : "EC2",
      deploymentConfiguration: {
        minimumHealthyPercent: 100,
        maximumPercent: 200,
        deploymentCircuitBreaker: { enable: true, rollback: true },
      },
      propagateTags: "SERVICE",
      enableEcsManagedTags: true,
      ...(task.networkMode === "awsvpc" ? awsvpc(cluster, network) : {}),
    });
    service.node.addDependency(...needs);
    return service;
  }
}

function awsvpc(
  cluster: ICluster,
  { vpcSubnets, securityGroups = [], assignPublicIp = false }: Omit<RunOn, "cluster">,
) {
  return {
    networkConfiguration: {
      awsvpcConfiguration: {
        subnets: cluster.vpc.selectSubnets(vpcSubnets).subnetIds,
        securityGroups: securityGroups.map(({ securityGroupId }) => securityGroupId),
        assignPublicIp: assignPublicIp ? "ENABLED" : "DISABLED",
      },
    },
  } as const;
}
