import { lazy, lazyModule } from "@millrace/core";
import type * as Zod from "zod";
import { containerSchema } from "./container-schema.js";

const zod = lazyModule<typeof Zod>(import.meta.url, "zod");

/** The shape of a task. What holds beyond that is a rule's. */
export const taskSchema = lazy(() => {
  const z = zod();
  const text = z.string().optional();
  const record = z.record(z.string(), z.string());
  return z.strictObject({
    family: text,
    containers: z.array(containerSchema()),
    taskRoleArn: text,
    executionRoleArn: text,
    networkMode: z.enum(["awsvpc", "bridge", "host", "none"]).optional(),
    volumes: z
      .array(
        z.strictObject({
          name: text,
          host: z.strictObject({ sourcePath: text }).optional(),
          dockerVolumeConfiguration: z
            .strictObject({
              scope: z.enum(["task", "shared"]).optional(),
              autoprovision: z.boolean().optional(),
              driver: text,
              driverOpts: record.optional(),
              labels: record.optional(),
            })
            .optional(),
          efsVolumeConfiguration: z
            .strictObject({
              fileSystemId: z.string(),
              rootDirectory: text,
              transitEncryption: z.enum(["ENABLED", "DISABLED"]).optional(),
              transitEncryptionPort: z.int().optional(),
              authorizationConfig: z
                .strictObject({
                  accessPointId: text,
                  iam: z.enum(["ENABLED", "DISABLED"]).optional(),
                })
                .optional(),
            })
            .optional(),
          s3filesVolumeConfiguration: z
            .strictObject({
              fileSystemArn: z.string(),
              rootDirectory: text,
              transitEncryptionPort: z.int().optional(),
              accessPointArn: text,
            })
            .optional(),
          fsxWindowsFileServerVolumeConfiguration: z
            .strictObject({
              fileSystemId: z.string(),
              rootDirectory: z.string(),
              authorizationConfig: z.strictObject({
                credentialsParameter: z.string(),
                domain: z.string(),
              }),
            })
            .optional(),
          configuredAtLaunch: z.boolean().optional(),
        }),
      )
      .optional(),
    placementConstraints: z
      .array(z.strictObject({ type: z.literal("memberOf").optional(), expression: text }))
      .optional(),
    requiresCompatibilities: z
      .array(z.enum(["EC2", "EXTERNAL", "FARGATE", "MANAGED_INSTANCES"]))
      .optional(),
    cpu: z.int().optional(),
    memory: z.int().optional(),
    tags: z.array(z.strictObject({ key: text, value: text })).optional(),
    pidMode: z.enum(["host", "task"]).optional(),
    ipcMode: z.enum(["host", "task", "none"]).optional(),
    proxyConfiguration: z
      .strictObject({
        type: z.literal("APPMESH").optional(),
        containerName: z.string(),
        properties: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
      })
      .optional(),
    inferenceAccelerators: z
      .array(z.strictObject({ deviceName: z.string(), deviceType: z.string() }))
      .optional(),
    ephemeralStorage: z.strictObject({ sizeInGiB: z.int() }).optional(),
    runtimePlatform: z
      .strictObject({
        cpuArchitecture: z.enum(["X86_64", "ARM64"]).optional(),
        operatingSystemFamily: z
          .enum([
            "LINUX",
            "WINDOWS_SERVER_2004_CORE",
            "WINDOWS_SERVER_2016_FULL",
            "WINDOWS_SERVER_2019_CORE",
            "WINDOWS_SERVER_2019_FULL",
            "WINDOWS_SERVER_2022_CORE",
            "WINDOWS_SERVER_2022_FULL",
            "WINDOWS_SERVER_2025_CORE",
            "WINDOWS_SERVER_2025_FULL",
            "WINDOWS_SERVER_20H2_CORE",
          ])
          .optional(),
      })
      .optional(),
    enableFaultInjection: z.boolean().optional(),
  });
});
