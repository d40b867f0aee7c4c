export { checkTask } from "./check-task.js";
export { type ContainerOptions, container } from "./container.js";
export {
  type ConfigFiles,
  checkDelivery,
  type Delivery,
  type DeliveryNeeds,
  type DeliveryObject,
  deliveryNeeds,
  duplicateBasename,
  IMAGE_CONFIG_FOLDER,
  type ImageDelivery,
  type ImageFile,
  type InitS3Delivery,
  type InitS3Options,
  imageDelivery,
  imageDockerfile,
  initS3Delivery,
  unpinnedBaseImage,
} from "./delivery.js";
export {
  FARGATE_CPUS,
  FARGATE_SIZES,
  type FargateCpu,
  type FargateMemory,
  type FargateSize,
  fargateMemories,
  nearestFargateSizes,
} from "./fargate-size.js";
export { type FargateTaskOptions, fargateTask } from "./fargate-task.js";
export {
  FIRELENS_STORAGE_PATH,
  firelens,
  firelensHome,
  firelensPlace,
} from "./firelens-pipeline.js";
export type {
  Container,
  ContainerDefinition,
  ContainerDependency,
  ContainerRestartPolicy,
  Device,
  EnvironmentFile,
  FirelensConfiguration,
  HealthCheck,
  HostEntry,
  KernelCapabilities,
  KeyValuePair,
  LinuxParameters,
  LogConfiguration,
  MountPoint,
  PortMapping,
  RepositoryCredentials,
  ResourceRequirement,
  Secret,
  SystemControl,
  Tmpfs,
  Token,
  Ulimit,
  VolumeFrom,
} from "./model/container-definition.js";
export { isRouted, isRouter } from "./model/firelens.js";
export type {
  DockerVolumeConfiguration,
  EfsVolumeConfiguration,
  EphemeralStorage,
  FsxWindowsFileServerVolumeConfiguration,
  InferenceAccelerator,
  ProxyConfiguration,
  RegisterTaskDefinition,
  RuntimePlatform,
  S3FilesVolumeConfiguration,
  Tag,
  TaskDefinition,
  TaskPlacementConstraint,
  Volume,
} from "./model/task-definition.js";
export { registerTaskDefinition, taskDefinitionJson } from "./render-task.js";
export { type RolePolicies, type RolePoliciesOptions, rolePolicies } from "./roles.js";
export { type FluentBitRouterOptions, fluentBitRouter, type RouterLogs } from "./router.js";
export { taskRules } from "./rules/index.js";
export { isOnFargate, type TaskContext, type TaskRule, type TaskView } from "./rules/task-rule.js";
export { type WithRouterOptions, withRouter } from "./with-router.js";
