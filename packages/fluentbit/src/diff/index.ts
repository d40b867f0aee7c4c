export { type ChangeSide, type ConfigChange, differs } from "./config-change.js";
export { type DiffOptions, diffConfigs } from "./diff-configs.js";
export { diffEngines, type EngineDifference, type EngineSide } from "./diff-engines.js";
