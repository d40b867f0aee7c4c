import { lazy, lazyModule } from "@millrace/core";
import type * as Zod from "zod";

const zod = lazyModule<typeof Zod>(import.meta.url, "zod");

const PAIRS = "expected names and values, as a record or as the API's list";

/** The shape of a container: which fields there are and of which type. What holds beyond that is a rule's. */
export const containerSchema = lazy(() => {
  const z = zod();
  const texts = z.array(z.string()).optional();
  const text = z.string().optional();
  const flag = z.boolean().optional();
  const whole = z.int().optional();
  const record = z.record(z.string(), z.string());
  const secret = z.strictObject({ name: z.string(), valueFrom: z.string() });
  return z.strictObject({
    name: z.string(),
    image: z.string(),
    repositoryCredentials: z.strictObject({ credentialsParameter: z.string() }).optional(),
    cpu: whole,
    memory: whole,
    memoryReservation: whole,
    links: texts,
    portMappings: z
      .array(
        z.strictObject({
          containerPort: whole,
          hostPort: whole,
          protocol: z.enum(["tcp", "udp"]).optional(),
          name: text,
          appProtocol: z.enum(["http", "http2", "grpc"]).optional(),
          containerPortRange: text,
        }),
      )
      .optional(),
    essential: flag,
    restartPolicy: z
      .strictObject({
        enabled: z.boolean(),
        ignoredExitCodes: z.array(z.int()).optional(),
        restartAttemptPeriod: whole,
      })
      .optional(),
    entryPoint: texts,
    command: texts,
    environment: z
      .union([record, z.array(z.strictObject({ name: z.string(), value: z.string() }))], {
        error: PAIRS,
      })
      .optional(),
    environmentFiles: z
      .array(z.strictObject({ value: z.string(), type: z.literal("s3") }))
      .optional(),
    mountPoints: z
      .array(z.strictObject({ sourceVolume: text, containerPath: text, readOnly: flag }))
      .optional(),
    volumesFrom: z.array(z.strictObject({ sourceContainer: text, readOnly: flag })).optional(),
    linuxParameters: z
      .strictObject({
        capabilities: z.strictObject({ add: texts, drop: texts }).optional(),
        devices: z
          .array(
            z.strictObject({
              hostPath: z.string(),
              containerPath: text,
              permissions: z.array(z.enum(["mknod", "read", "write"])).optional(),
            }),
          )
          .optional(),
        initProcessEnabled: flag,
        sharedMemorySize: whole,
        tmpfs: z
          .array(z.strictObject({ containerPath: z.string(), size: z.int(), mountOptions: texts }))
          .optional(),
        maxSwap: whole,
        swappiness: whole,
      })
      .optional(),
    secrets: z.union([record, z.array(secret)], { error: PAIRS }).optional(),
    dependsOn: z
      .array(
        z.strictObject({
          containerName: z.string(),
          condition: z.enum(["START", "COMPLETE", "SUCCESS", "HEALTHY"]),
        }),
      )
      .optional(),
    startTimeout: whole,
    stopTimeout: whole,
    versionConsistency: z.enum(["enabled", "disabled"]).optional(),
    hostname: text,
    user: text,
    workingDirectory: text,
    disableNetworking: flag,
    privileged: flag,
    readonlyRootFilesystem: flag,
    dnsServers: texts,
    dnsSearchDomains: texts,
    extraHosts: z.array(z.strictObject({ hostname: z.string(), ipAddress: z.string() })).optional(),
    dockerSecurityOptions: texts,
    interactive: flag,
    pseudoTerminal: flag,
    dockerLabels: record.optional(),
    ulimits: z
      .array(
        z.strictObject({
          name: z.enum([
            "core",
            "cpu",
            "data",
            "fsize",
            "locks",
            "memlock",
            "msgqueue",
            "nice",
            "nofile",
            "nproc",
            "rss",
            "rtprio",
            "rttime",
            "sigpending",
            "stack",
          ]),
          softLimit: z.int(),
          hardLimit: z.int(),
        }),
      )
      .optional(),
    logConfiguration: z
      .strictObject({
        logDriver: z.enum([
          "awsfirelens",
          "awslogs",
          "fluentd",
          "gelf",
          "journald",
          "json-file",
          "splunk",
          "syslog",
        ]),
        options: record.optional(),
        secretOptions: z.array(secret).optional(),
      })
      .optional(),
    healthCheck: z
      .strictObject({
        command: z.array(z.string()),
        interval: whole,
        timeout: whole,
        retries: whole,
        startPeriod: whole,
      })
      .optional(),
    systemControls: z.array(z.strictObject({ namespace: text, value: text })).optional(),
    resourceRequirements: z
      .array(
        z.strictObject({
          value: text,
          type: z.enum(["GPU", "InferenceAccelerator", "NeuronDevice"]),
          sharingStrategy: z
            .strictObject({
              nvidiaMps: z.strictObject({ memory: z.int(), maxComputePercent: whole }),
            })
            .optional(),
        }),
      )
      .optional(),
    firelensConfiguration: z
      .strictObject({ type: z.enum(["fluentbit", "fluentd"]), options: record.optional() })
      .optional(),
    credentialSpecs: texts,
  });
});
