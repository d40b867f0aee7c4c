import {
  type CustomPlugin,
  type EscapeHatch,
  type FilterPlugin,
  type InputPlugin,
  type OutputPlugin,
  type ProcessorPlugin,
  pluginNode,
  processorNode,
} from "../model/plugin.js";

/** Options that no type of ours knows. What the engine's own list says of them is still checked, and so is that each stays on its line. */
export type AnyOptions = EscapeHatch & { readonly [key: string]: unknown };

/** An input that our types do not know. Its options are checked against the engine's own list, where it is known. */
export const inputPlugin = (plugin: string, options: AnyOptions): InputPlugin =>
  pluginNode("input", plugin, options);
/** A filter that our types do not know. Its options are checked against the engine's own list, where it is known. */
export const filterPlugin = (plugin: string, options: AnyOptions): FilterPlugin =>
  pluginNode("filter", plugin, options);
/** An output that our types do not know. Its options are checked against the engine's own list, where it is known. */
export const outputPlugin = (plugin: string, options: AnyOptions): OutputPlugin =>
  pluginNode("output", plugin, options);
/** A processor that our types do not know. */
export const processorPlugin = (plugin: string, options: AnyOptions): ProcessorPlugin =>
  processorNode(plugin, options);
/** A custom plugin that our types do not know. */
export const customPlugin = (plugin: string, options: AnyOptions): CustomPlugin =>
  pluginNode("custom", plugin, options);
