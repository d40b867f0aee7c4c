/** A string that may also be a deployment's opaque token: nothing is known of its value now. */
export type Token = string;

/** A name and its value, as `environment` and proxy properties list them. */
export interface KeyValuePair {
  readonly name: string;
  readonly value: Token;
}

/** A value that ECS fetches when the container starts: ARN of a secret or parameter, or a parameter's name. */
export interface Secret {
  readonly name: string;
  readonly valueFrom: Token;
}

/** A file of `NAME=value` lines in S3, by ARN. */
export interface EnvironmentFile {
  readonly value: Token;
  readonly type: "s3";
}

/** The secret that holds the credentials of a registry outside AWS. */
export interface RepositoryCredentials {
  readonly credentialsParameter: Token;
}

/** A port that the container listens on. */
export interface PortMapping {
  readonly containerPort?: number;
  /** With awsvpc the container's own, or left out. */
  readonly hostPort?: number;
  /** @default "tcp" */
  readonly protocol?: "tcp" | "udp";
  /** Lower case; Service Connect uses it. */
  readonly name?: string;
  readonly appProtocol?: "http" | "http2" | "grpc";
  readonly containerPortRange?: string;
}

/** Restarts the container alone, in place of the task. */
export interface ContainerRestartPolicy {
  readonly enabled: boolean;
  readonly ignoredExitCodes?: readonly number[];
  /** Seconds, 60 to 1800. @default 300 */
  readonly restartAttemptPeriod?: number;
}

/** Where a volume of the task appears in the container. */
export interface MountPoint {
  readonly sourceVolume?: string;
  readonly containerPath?: string;
  /** @default false */
  readonly readOnly?: boolean;
}

/** All volumes of another container. */
export interface VolumeFrom {
  readonly sourceContainer?: string;
  readonly readOnly?: boolean;
}

/** Linux capabilities. On Fargate only `SYS_PTRACE` can be added. */
export interface KernelCapabilities {
  readonly add?: readonly string[];
  readonly drop?: readonly string[];
}

/** A device of the host. Not on Fargate. */
export interface Device {
  readonly hostPath: string;
  readonly containerPath?: string;
  readonly permissions?: readonly ("mknod" | "read" | "write")[];
}

/** A file system in memory. Not on Fargate. */
export interface Tmpfs {
  readonly containerPath: string;
  /** MiB. */
  readonly size: number;
  readonly mountOptions?: readonly string[];
}

/** What only Linux containers have. */
export interface LinuxParameters {
  readonly capabilities?: KernelCapabilities;
  readonly devices?: readonly Device[];
  readonly initProcessEnabled?: boolean;
  readonly sharedMemorySize?: number;
  readonly tmpfs?: readonly Tmpfs[];
  readonly maxSwap?: number;
  readonly swappiness?: number;
}

/** What another container must have reached before this one starts; at a stop the order is the reverse. */
export interface ContainerDependency {
  readonly containerName: string;
  readonly condition: "START" | "COMPLETE" | "SUCCESS" | "HEALTHY";
}

/** A line of `/etc/hosts`. Not with awsvpc. */
export interface HostEntry {
  readonly hostname: string;
  readonly ipAddress: string;
}

/** A limit of the kernel. */
export interface Ulimit {
  readonly name:
    | "core"
    | "cpu"
    | "data"
    | "fsize"
    | "locks"
    | "memlock"
    | "msgqueue"
    | "nice"
    | "nofile"
    | "nproc"
    | "rss"
    | "rtprio"
    | "rttime"
    | "sigpending"
    | "stack";
  readonly softLimit: number;
  readonly hardLimit: number;
}

/** Where a container's output goes. */
export interface LogConfiguration {
  readonly logDriver:
    | "awsfirelens"
    | "awslogs"
    | "fluentd"
    | "gelf"
    | "journald"
    | "json-file"
    | "splunk"
    | "syslog";
  /** All values are strings. */
  readonly options?: { readonly [option: string]: Token };
  readonly secretOptions?: readonly Secret[];
}

/** How ECS asks whether a container is well. Times in seconds. */
export interface HealthCheck {
  /** `CMD` and the arguments, or `CMD-SHELL` and one line for the shell. */
  readonly command: readonly string[];
  /** 5 to 300. @default 30 */
  readonly interval?: number;
  /** 2 to 60. @default 5 */
  readonly timeout?: number;
  /** 1 to 10. @default 3 */
  readonly retries?: number;
  /** 0 to 300. @default - off */
  readonly startPeriod?: number;
}

/** A kernel parameter. */
export interface SystemControl {
  readonly namespace?: string;
  readonly value?: string;
}

/** A GPU or another device that the container needs. Not on Fargate. */
export interface ResourceRequirement {
  readonly value?: string;
  readonly type: "GPU" | "InferenceAccelerator" | "NeuronDevice";
  /** A GPU that containers share: MiB of its memory, and percent of its cores. */
  readonly sharingStrategy?: {
    readonly nvidiaMps: { readonly memory: number; readonly maxComputePercent?: number };
  };
}

/** Makes a container the task's log router. */
export interface FirelensConfiguration {
  readonly type: "fluentbit" | "fluentd";
  /** `enable-ecs-log-metadata`, `config-file-type`, `config-file-value`; all values are strings. */
  readonly options?: { readonly [option: string]: Token };
}

/**
 * A container as the API takes it: all 42 fields, in the API's words.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html
 */
export interface ContainerDefinition {
  readonly name: string;
  readonly image: Token;
  readonly repositoryCredentials?: RepositoryCredentials;
  /** CPU units: 1024 is one vCPU. */
  readonly cpu?: number;
  /** MiB; the container is killed when it takes more. */
  readonly memory?: number;
  /** MiB that are kept for it. */
  readonly memoryReservation?: number;
  readonly links?: readonly string[];
  readonly portMappings?: readonly PortMapping[];
  /** When an essential container stops, the task does. @default true */
  readonly essential?: boolean;
  readonly restartPolicy?: ContainerRestartPolicy;
  readonly entryPoint?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: readonly KeyValuePair[];
  readonly environmentFiles?: readonly EnvironmentFile[];
  readonly mountPoints?: readonly MountPoint[];
  readonly volumesFrom?: readonly VolumeFrom[];
  readonly linuxParameters?: LinuxParameters;
  readonly secrets?: readonly Secret[];
  readonly dependsOn?: readonly ContainerDependency[];
  /** Seconds that others wait for this container. */
  readonly startTimeout?: number;
  /** Seconds between SIGTERM and SIGKILL, at most 120 on Fargate. @default 30 */
  readonly stopTimeout?: number;
  readonly versionConsistency?: "enabled" | "disabled";
  readonly hostname?: string;
  readonly user?: string;
  readonly workingDirectory?: string;
  readonly disableNetworking?: boolean;
  readonly privileged?: boolean;
  readonly readonlyRootFilesystem?: boolean;
  readonly dnsServers?: readonly string[];
  readonly dnsSearchDomains?: readonly string[];
  readonly extraHosts?: readonly HostEntry[];
  readonly dockerSecurityOptions?: readonly string[];
  readonly interactive?: boolean;
  readonly pseudoTerminal?: boolean;
  readonly dockerLabels?: { readonly [label: string]: Token };
  readonly ulimits?: readonly Ulimit[];
  readonly logConfiguration?: LogConfiguration;
  readonly healthCheck?: HealthCheck;
  readonly systemControls?: readonly SystemControl[];
  readonly resourceRequirements?: readonly ResourceRequirement[];
  readonly firelensConfiguration?: FirelensConfiguration;
  readonly credentialSpecs?: readonly string[];
}

/** A container as people write it: the API's fields, with records where the API has lists of pairs. */
export interface Container extends Omit<ContainerDefinition, "environment" | "secrets"> {
  /** `{ PORT: "8080" }`, or the API's list. No secrets here: everyone who may read the task definition reads them. */
  readonly environment?: { readonly [name: string]: Token } | readonly KeyValuePair[];
  /** `{ DB_PASSWORD: "arn:aws:secretsmanager:…" }`, or the API's list. */
  readonly secrets?: { readonly [name: string]: Token } | readonly Secret[];
}
