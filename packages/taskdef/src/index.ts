export { checkTask } from "./check-task.js";
export { type ContainerOptions, container } from "./container.js";
export { initS3Delivery } from "./delivery.js";
export { type FargateTaskOptions, fargateTask } from "./fargate-task.js";
export {
  FIRELENS_STORAGE_PATH,
  firelens,
  firelensHome,
  firelensPlace,
} from "./firelens-pipeline.js";
export type { Container } from "./model/container-definition.js";
export type { TaskDefinition } from "./model/task-definition.js";
export { taskDefinitionJson } from "./render-task.js";
export { rolePolicies } from "./roles.js";
export { fluentBitRouter } from "./router.js";
export { withRouter } from "./with-router.js";
