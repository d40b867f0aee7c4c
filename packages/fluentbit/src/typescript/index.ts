export { type ImportedConfig, importConfig } from "./import-config.js";
export { printTypeScript, type TypeScriptSource } from "./print-typescript.js";
