import type {
  Container,
  ContainerDefinition,
  KeyValuePair,
  Token,
} from "./container-definition.js";

/** A tag of the task definition. */
export interface Tag {
  readonly key?: string;
  readonly value?: Token;
}

/** Limits on which instances a task may run. Not on Fargate. */
export interface TaskPlacementConstraint {
  readonly type?: "memberOf";
  readonly expression?: string;
}

/** An App Mesh proxy. */
export interface ProxyConfiguration {
  readonly type?: "APPMESH";
  readonly containerName: string;
  readonly properties?: readonly KeyValuePair[];
}

/** Elastic Inference, which AWS no longer offers. */
export interface InferenceAccelerator {
  readonly deviceName: string;
  readonly deviceType: string;
}

/** Disk of a Fargate task. */
export interface EphemeralStorage {
  /** 21 to 200; without it a task has 20. */
  readonly sizeInGiB: number;
}

/** What the images were built for. */
export interface RuntimePlatform {
  /** @default "X86_64" */
  readonly cpuArchitecture?: "X86_64" | "ARM64";
  /** @default "LINUX" */
  readonly operatingSystemFamily?:
    | "LINUX"
    | "WINDOWS_SERVER_2004_CORE"
    | "WINDOWS_SERVER_2016_FULL"
    | "WINDOWS_SERVER_2019_CORE"
    | "WINDOWS_SERVER_2019_FULL"
    | "WINDOWS_SERVER_2022_CORE"
    | "WINDOWS_SERVER_2022_FULL"
    | "WINDOWS_SERVER_2025_CORE"
    | "WINDOWS_SERVER_2025_FULL"
    | "WINDOWS_SERVER_20H2_CORE";
}

/** A volume of Docker. Not on Fargate. */
export interface DockerVolumeConfiguration {
  readonly scope?: "task" | "shared";
  readonly autoprovision?: boolean;
  readonly driver?: string;
  readonly driverOpts?: { readonly [option: string]: string };
  readonly labels?: { readonly [label: string]: string };
}

/** A volume on EFS. */
export interface EfsVolumeConfiguration {
  readonly fileSystemId: Token;
  readonly rootDirectory?: string;
  readonly transitEncryption?: "ENABLED" | "DISABLED";
  readonly transitEncryptionPort?: number;
  readonly authorizationConfig?: {
    readonly accessPointId?: Token;
    readonly iam?: "ENABLED" | "DISABLED";
  };
}

/** A volume on S3 Files. */
export interface S3FilesVolumeConfiguration {
  readonly fileSystemArn: Token;
  readonly rootDirectory?: string;
  readonly transitEncryptionPort?: number;
  readonly accessPointArn?: Token;
}

/** A volume on FSx for Windows File Server. */
export interface FsxWindowsFileServerVolumeConfiguration {
  readonly fileSystemId: Token;
  readonly rootDirectory: string;
  readonly authorizationConfig: {
    readonly credentialsParameter: Token;
    readonly domain: string;
  };
}

/** A volume of the task. With a name alone it is a folder that lives as long as the task. */
export interface Volume {
  readonly name?: string;
  readonly host?: { readonly sourcePath?: string };
  readonly dockerVolumeConfiguration?: DockerVolumeConfiguration;
  readonly efsVolumeConfiguration?: EfsVolumeConfiguration;
  readonly s3filesVolumeConfiguration?: S3FilesVolumeConfiguration;
  readonly fsxWindowsFileServerVolumeConfiguration?: FsxWindowsFileServerVolumeConfiguration;
  readonly configuredAtLaunch?: boolean;
}

/**
 * A task definition as the API takes it: all 18 fields, in the API's words.
 *
 * @see https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html
 */
export interface RegisterTaskDefinition {
  readonly family?: Token;
  readonly containerDefinitions: readonly ContainerDefinition[];
  readonly taskRoleArn?: Token;
  readonly executionRoleArn?: Token;
  readonly networkMode?: "awsvpc" | "bridge" | "host" | "none";
  readonly volumes?: readonly Volume[];
  readonly placementConstraints?: readonly TaskPlacementConstraint[];
  readonly requiresCompatibilities?: readonly (
    | "EC2"
    | "EXTERNAL"
    | "FARGATE"
    | "MANAGED_INSTANCES"
  )[];
  readonly cpu?: string;
  readonly memory?: string;
  readonly tags?: readonly Tag[];
  readonly pidMode?: "host" | "task";
  readonly ipcMode?: "host" | "task" | "none";
  readonly proxyConfiguration?: ProxyConfiguration;
  readonly inferenceAccelerators?: readonly InferenceAccelerator[];
  readonly ephemeralStorage?: EphemeralStorage;
  readonly runtimePlatform?: RuntimePlatform;
  readonly enableFaultInjection?: boolean;
}

/** A task definition as people write it: numbers for sizes, `containers` for its containers. */
export interface TaskDefinition
  extends Omit<RegisterTaskDefinition, "containerDefinitions" | "cpu" | "memory"> {
  readonly containers: readonly Container[];
  /** CPU units: 1024 is one vCPU. */
  readonly cpu?: number;
  /** MiB. */
  readonly memory?: number;
}
