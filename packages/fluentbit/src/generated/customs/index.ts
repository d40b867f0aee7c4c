// Made of the engines' catalogues and src/overlay. Do not edit: `node packages/fluentbit/scripts/generate-plugins.mjs`.
export { calyptiaCustom, type CalyptiaCustomOptions } from "./calyptia.js";
