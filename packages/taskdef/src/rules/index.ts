import { acyclicDependencies } from "./acyclic-dependencies.js";
import { containerCount } from "./container-count.js";
import { containerCpu } from "./container-cpu.js";
import { containerMemory } from "./container-memory.js";
import { containerName } from "./container-name.js";
import { definitionSize } from "./definition-size.js";
import { distinctTags } from "./distinct-tags.js";
import { ephemeralStorage } from "./ephemeral-storage.js";
import { essentialContainer } from "./essential-container.js";
import { essentialRouter } from "./essential-router.js";
import { familyName } from "./family-name.js";
import { fargateFields } from "./fargate-fields.js";
import { fargateSizes } from "./fargate-size.js";
import { finishedDependency } from "./finished-dependency.js";
import { firelensOptions } from "./firelens-options.js";
import { healthCheck } from "./health-check.js";
import { healthCheckTool } from "./health-check-tool.js";
import { healthyDependency } from "./healthy-dependency.js";
import { initImage } from "./init-image.js";
import { knownDependency } from "./known-dependency.js";
import { knownVolume } from "./known-volume.js";
import { logDriver } from "./log-driver.js";
import { oneRouter } from "./one-router.js";
import { pinnedImage } from "./pinned-image.js";
import { plainSecret } from "./plain-secret.js";
import { ports } from "./ports.js";
import { routedContainer } from "./routed-container.js";
import { routerAndUsers } from "./router-and-users.js";
import { routerOwnLog } from "./router-own-log.js";
import { routerStopTimeout } from "./router-stop-timeout.js";
import { routerRunsAsRoot } from "./router-user.js";
import { stopTimeout } from "./stop-timeout.js";
import type { TaskRule } from "./task-rule.js";
import { uniqueContainer } from "./unique-container.js";

/** All laws over a task, in the order in which their findings are given: the task, its containers, the log router. */
export const taskRules: readonly TaskRule[] = Object.freeze([
  familyName,
  fargateSizes,
  ephemeralStorage,
  containerCount,
  definitionSize,
  essentialContainer,
  containerName,
  uniqueContainer,
  pinnedImage,
  containerCpu,
  containerMemory,
  ports,
  fargateFields,
  knownVolume,
  knownDependency,
  acyclicDependencies,
  healthyDependency,
  finishedDependency,
  healthCheck,
  healthCheckTool,
  stopTimeout,
  plainSecret,
  logDriver,
  oneRouter,
  routerAndUsers,
  routerOwnLog,
  essentialRouter,
  routerStopTimeout,
  routerRunsAsRoot,
  routedContainer,
  distinctTags,
  firelensOptions,
  initImage,
]);
