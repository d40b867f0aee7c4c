import { ConfigError, type Diagnostic, diagnostic, type Path } from "@millrace/core";
import { Stack } from "aws-cdk-lib";
import { CfnTaskDefinition, type CfnTaskDefinitionProps } from "aws-cdk-lib/aws-ecs";
import type { Construct } from "constructs";

export const fieldNotPassed = diagnostic<{ field: string }>("STACK_FIELD_NOT_PASSED", {
  severity: "error",
  message: ({ field }) => `CloudFormation has no ${JSON.stringify(field)} here, so CDK drops it`,
  hint: () => "take a newer aws-cdk-lib, or leave the field out of the definition",
});

type Json = { readonly [key: string]: unknown };

export interface TaskDefinitionOptions {
  /** As RegisterTaskDefinition takes it. */
  readonly json: unknown;
  readonly taskRoleArn: string;
  readonly executionRoleArn: string;
}

/**
 * A task definition of exactly what was rendered.
 *
 * @throws ConfigError `STACK_FIELD_NOT_PASSED` when a field would be lost: CDK itself drops unknown ones in silence
 */
export function taskDefinition(
  scope: Construct,
  id: string,
  { json, taskRoleArn, executionRoleArn }: TaskDefinitionOptions,
): CfnTaskDefinition {
  const props = cloudFormationShape(json as Json);
  const made = new CfnTaskDefinition(scope, id, {
    ...(props as CfnTaskDefinitionProps),
    taskRoleArn,
    executionRoleArn,
  });
  const lost = [...fieldsLost(props, templateProperties(made))];
  if (lost.length > 0) throw new ConfigError(lost);
  return made;
}

/** The few names that CloudFormation spells otherwise than the API. */
function cloudFormationShape(json: Json): Json {
  const { proxyConfiguration: proxy, volumes } = json;
  return {
    ...json,
    ...(isJson(proxy)
      ? { proxyConfiguration: renamed(proxy, { properties: "proxyConfigurationProperties" }) }
      : {}),
    ...(Array.isArray(volumes) ? { volumes: volumes.map(volumeShape) } : {}),
  };
}

function volumeShape(volume: Json): Json {
  const { efsVolumeConfiguration: efs } = volume;
  const inner = isJson(efs)
    ? { efsVolumeConfiguration: renamed(efs, { fileSystemId: "filesystemId" }) }
    : {};
  return renamed(
    { ...volume, ...inner },
    {
      fsxWindowsFileServerVolumeConfiguration: "fSxWindowsFileServerVolumeConfiguration",
      s3filesVolumeConfiguration: "s3FilesVolumeConfiguration",
    },
  );
}

function renamed(json: Json, names: { readonly [from: string]: string }): Json {
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [names[key] ?? key, value]));
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function templateProperties(made: CfnTaskDefinition): unknown {
  const { Resources } = Stack.of(made).resolve(made._toCloudFormation()) as {
    Resources: { [id: string]: { Properties: unknown } };
  };
  return Object.values(Resources)[0]?.Properties;
}

/** Fields of what was given that the template does not have. Names there differ in case only. */
function* fieldsLost(given: unknown, made: unknown, path: Path = []): Generator<Diagnostic> {
  if (Array.isArray(given)) {
    for (const [i, item] of given.entries()) {
      yield* fieldsLost(item, (made as unknown[])[i], [...path, i]);
    }
  } else if (isJson(given)) {
    const found = new Map(
      Object.entries(made ?? {}).map(([key, value]) => [key.toLowerCase(), value]),
    );
    for (const [key, value] of Object.entries(given)) {
      const at = [...path, key];
      if (!found.has(key.toLowerCase())) yield fieldNotPassed(at, { field: key });
      else yield* fieldsLost(value, found.get(key.toLowerCase()), at);
    }
  }
}
