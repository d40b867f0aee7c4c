import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isConfigError } from "@millrace/core";
import { App, Stack } from "aws-cdk-lib";
import { Match, Template } from "aws-cdk-lib/assertions";
import { Vpc } from "aws-cdk-lib/aws-ec2";
import { Cluster } from "aws-cdk-lib/aws-ecs";
import { describe, expect, onTestFinished, test } from "vitest";
import { MillraceServices, type RunOn } from "../src/index.js";
import { editJson, readJson, rendered, renderedCopy } from "./support/rendered.js";

interface Manifest {
  readonly services: {
    readonly api: {
      readonly configHash: string;
      readonly delivery: {
        readonly bucket: string;
        readonly objects: readonly { readonly path: string; readonly key: string }[];
      };
    };
  };
  readonly resources: {
    readonly buckets: readonly { readonly name: string }[];
    readonly logGroups: readonly { readonly name: string; readonly retentionDays?: number }[];
  };
}
const manifest = readJson<Manifest>("manifest.json");
const task = "services/api/task-definition.json";

interface Made {
  readonly app: App;
  readonly template: Template;
}

function make(
  renderedDir = rendered,
  { region = "ap-northeast-2", run = true, desiredCount = {} } = {},
): Made {
  const app = new App({
    context: { "@aws-cdk/core:validateAgainstDefaultRules": true },
    outdir: temporaryFolder(),
  });
  const stack = new Stack(app, "shop", { env: { region } });
  const vpc = Vpc.fromVpcAttributes(stack, "Vpc", {
    vpcId: "vpc-0123456789abcdef0",
    availabilityZones: ["ap-northeast-2a"],
    privateSubnetIds: ["subnet-0123456789abcdef0"],
    privateSubnetRouteTableIds: ["rtb-0123456789abcdef0"],
  });
  const cluster = Cluster.fromClusterAttributes(stack, "Cluster", { clusterName: "shop", vpc });
  const runOn: RunOn = { cluster, desiredCount };
  new MillraceServices(stack, "Shop", { renderedDir, ...(run ? { runOn } : {}) });
  return { app, template: Template.fromStack(stack) };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "millrace-cdk-out-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Properties of the only resource of a type. */
function only(template: Template, type: string): Record<string, unknown> {
  const found = Object.values(template.findResources(type));
  expect(found).toHaveLength(1);
  return found[0]?.Properties;
}

const FREE_MAPS = new Set(["Options", "DockerLabels", "DriverOpts", "Labels"]);

/** CloudFormation's names as the API's: `LogConfiguration` as `logConfiguration`. */
function camelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCase);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      `${key.charAt(0).toLowerCase()}${key.slice(1)}`,
      FREE_MAPS.has(key) ? item : camelCase(item),
    ]),
  );
}

test("the task definition is the rendered one", () => {
  const { template } = make();
  const { TaskRoleArn, ExecutionRoleArn, ...rest } = only(template, "AWS::ECS::TaskDefinition");
  expect(camelCase(rest)).toEqual(readJson(task));
  expect([TaskRoleArn, ExecutionRoleArn]).toEqual([
    { "Fn::GetAtt": [expect.stringContaining("TaskRole"), "Arn"] },
    { "Fn::GetAtt": [expect.stringContaining("ExecutionRole"), "Arn"] },
  ]);
});

test.each([
  ["containers", "task"],
  ["ECS", "execution"],
])("the role of %s has the rendered policies", (who, kind) => {
  make().template.hasResourceProperties("AWS::IAM::Role", {
    Description: Match.stringLikeRegexp(who),
    AssumeRolePolicyDocument: readJson<object>("services/api/policies/trust.json"),
    Policies: [
      {
        PolicyName: "rendered",
        PolicyDocument: readJson<object>(`services/api/policies/${kind}.json`),
      },
    ],
  });
});

test("config is uploaded as it is, under the manifest's keys", () => {
  const { app, template } = make();
  template.hasResourceProperties("Custom::CDKBucketDeployment", {
    DestinationBucketName: { Ref: Match.anyValue() },
    Prune: false,
  });
  const { bucket, objects } = manifest.services.api.delivery;
  expect(JSON.stringify(only(template, "Custom::CDKBucketDeployment"))).toContain(
    bucket.replaceAll("-", ""),
  );
  const out = app.synth().directory;
  const sources = readdirSync(out, { recursive: true, encoding: "utf8" });
  for (const { path, key } of objects) {
    const uploaded = sources.filter((file) => file.endsWith(`/${key}`));
    expect(uploaded).toHaveLength(1);
    expect(uploaded[0]).toMatch(/^asset\.[0-9a-f]+\//);
    expect(readFileSync(join(out, uploaded[0] ?? ""), "utf8")).toBe(
      readFileSync(join(rendered, path), "utf8"),
    );
  }
});

test("buckets are closed and kept, log groups have their retention", () => {
  const { template } = make();
  const buckets = Object.values(template.findResources("AWS::S3::Bucket"));
  expect(buckets.map(({ Properties }) => Properties.BucketName).sort()).toEqual(
    manifest.resources.buckets.map(({ name }) => name).sort(),
  );
  for (const bucket of buckets) {
    expect(bucket).toMatchObject({
      DeletionPolicy: "Retain",
      Properties: {
        PublicAccessBlockConfiguration: { BlockPublicAcls: true, RestrictPublicBuckets: true },
        OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
        BucketEncryption: expect.anything(),
      },
    });
    expect(JSON.stringify(bucket)).toContain("AbortIncompleteMultipartUpload");
  }
  template.resourcePropertiesCountIs(
    "AWS::S3::BucketPolicy",
    {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Effect: "Deny",
            Condition: { Bool: { "aws:SecureTransport": "false" } },
          }),
        ]),
      },
    },
    buckets.length,
  );
  template.hasResourceProperties("AWS::S3::Bucket", {
    BucketName: manifest.services.api.delivery.bucket,
    VersioningConfiguration: { Status: "Enabled" },
  });
  for (const { name, retentionDays } of manifest.resources.logGroups) {
    template.hasResourceProperties("AWS::Logs::LogGroup", {
      LogGroupName: name,
      RetentionInDays: retentionDays ?? Match.absent(),
    });
  }
});

test("the service starts when its config and log groups are there", () => {
  const { template } = make(rendered, { desiredCount: { api: 2 } });
  template.hasResource("AWS::ECS::Service", {
    Properties: {
      DesiredCount: 2,
      LaunchType: "FARGATE",
      DeploymentConfiguration: { DeploymentCircuitBreaker: { Enable: true, Rollback: true } },
      NetworkConfiguration: { AwsvpcConfiguration: { Subnets: ["subnet-0123456789abcdef0"] } },
    },
    DependsOn: Match.arrayWith([
      Match.stringLikeRegexp("Config.*CustomResource"),
      Match.stringLikeRegexp("LogGroup"),
    ]),
  });
});

test("without a cluster there are task definitions only", () => {
  const { template } = make(rendered, { run: false });
  template.resourceCountIs("AWS::ECS::Service", 0);
  template.resourceCountIs("AWS::ECS::TaskDefinition", 1);
});

interface Report {
  readonly pluginReports: readonly { readonly violations: readonly unknown[] }[];
}

test("AWS's own rules find no fault", () => {
  const { directory } = make().app.synth();
  const report = readJson<Report>("validation-report.json", directory);
  expect(report.pluginReports.flatMap(({ violations }) => violations)).toEqual([]);
});

test("AWS's own rules were asked: they find a size that Fargate does not have", () => {
  const folder = renderedCopy(withTask((json) => Object.assign(json, { memory: "9999" })));
  expect(() => make(folder).app.synth()).toThrow(/E3047/);
});

/** What a rebuild does after a change of nothing but the config: another text, hash and key. */
function withOtherConfig(folder: string): void {
  const { configHash, delivery } = manifest.services.api;
  const other = "f".repeat(configHash.length);
  const conf = delivery.objects[0]?.path ?? "";
  appendFileSync(join(folder, conf), "# changed\n");
  for (const file of [task, "services/api/policies/task.json", "manifest.json"]) {
    replaceIn(join(folder, file), configHash, other);
  }
  setHashes(folder);
}

function setHashes(folder: string): void {
  editJson<{ files: { path: string; sha256: string }[] }>(
    join(folder, "manifest.json"),
    ({ files }) => {
      for (const file of files) file.sha256 = sha256(join(folder, file.path));
    },
  );
}

function replaceIn(file: string, from: string, to: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replaceAll(from, to));
}

const sha256 = (file: string): string =>
  createHash("sha256").update(readFileSync(file)).digest("hex");

test("a change of nothing but the config is a new revision, so tasks are replaced", () => {
  const taskOf = ({ template }: Made) => only(template, "AWS::ECS::TaskDefinition");
  expect(taskOf(make())).toEqual(taskOf(make()));
  expect(taskOf(make(renderedCopy(withOtherConfig)))).not.toEqual(taskOf(make()));
});

/** The folder with a changed task definition, and its hash put right. */
function withTask(change: (json: Record<string, unknown>) => void) {
  return (folder: string): void => {
    editJson(join(folder, task), change);
    setHashes(folder);
  };
}

function codesOf(run: () => unknown): readonly { code: string; path: readonly unknown[] }[] {
  try {
    run();
  } catch (error) {
    if (isConfigError(error)) return error.diagnostics.map(({ code, path }) => ({ code, path }));
    throw error;
  }
  return [];
}

describe("refused", () => {
  test("fields that CDK would drop", () => {
    const folder = renderedCopy(
      withTask((json) => {
        json.notYetKnown = 1;
        const [first = {}] = json.containerDefinitions as object[];
        Object.assign(first, { alsoNot: { deep: true } });
      }),
    );
    expect(codesOf(() => make(folder))).toEqual([
      { code: "STACK_FIELD_NOT_PASSED", path: ["containerDefinitions", 0, "alsoNot"] },
      { code: "STACK_FIELD_NOT_PASSED", path: ["notYetKnown"] },
    ]);
  });

  test("another region, and a service that is not there, both at once", () => {
    expect(
      codesOf(() => make(rendered, { region: "eu-west-1", desiredCount: { web: 1 } })),
    ).toEqual([
      { code: "STACK_UNKNOWN_SERVICE", path: ["runOn", "desiredCount", "web"] },
      { code: "STACK_REGION_MISMATCH", path: [] },
    ]);
  });
});

test("names that CloudFormation spells otherwise than the API are passed on", () => {
  const volumes = [
    {
      name: "shared",
      efsVolumeConfiguration: {
        fileSystemId: "fs-0123456789abcdef0",
        transitEncryption: "ENABLED",
        authorizationConfig: { iam: "ENABLED" },
      },
    },
  ];
  const proxyConfiguration = {
    type: "APPMESH",
    containerName: "api",
    properties: [{ name: "AppPorts", value: "8080" }],
  };
  const folder = renderedCopy(
    withTask((json) => Object.assign(json, { volumes, proxyConfiguration })),
  );
  expect(only(make(folder).template, "AWS::ECS::TaskDefinition")).toMatchObject({
    ProxyConfiguration: { ProxyConfigurationProperties: [{ Name: "AppPorts", Value: "8080" }] },
    Volumes: [
      {
        EFSVolumeConfiguration: {
          FilesystemId: "fs-0123456789abcdef0",
          AuthorizationConfig: { IAM: "ENABLED" },
        },
      },
    ],
  });
});

test("`cdk synth` of the example app works offline", () => {
  const app = fileURLToPath(
    new URL("../examples/ecs-access-s3-errors-cloudwatch", import.meta.url),
  );
  const cdk = createRequire(import.meta.url).resolve("aws-cdk/bin/cdk");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cdk, "synth", "--quiet", "--no-notices", "--output", temporaryFolder()],
    { cwd: app, encoding: "utf8", env: { ...process.env, CDK_DISABLE_CLI_TELEMETRY: "true" } },
  );
  expect({ status, stdout, stderr }).toMatchObject({ status: 0 });
});
