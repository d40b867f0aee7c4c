export {
  compileOnigmo,
  type NamedValue,
  type OnigmoFault,
  type OnigmoLimits,
  type OnigmoMatch,
  type OnigmoOptions,
  type OnigmoRegex,
  type OnigmoResult,
  type OnigmoSubject,
} from "./regex.js";
export { type FluentBitRegex, readFluentBitRegex } from "./slashes.js";
