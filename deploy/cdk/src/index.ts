export {
  MillraceServices,
  type MillraceServicesProps,
  type RunOn,
  regionMismatch,
  unknownService,
} from "./millrace-services.js";
export {
  manifestMismatch,
  manifestVersion,
  type RenderedStack,
  readRenderedStack,
  renderedUnreadable,
  unsupportedDelivery,
  unsupportedResource,
} from "./rendered-stack.js";
export { fieldNotPassed } from "./task-definition.js";
