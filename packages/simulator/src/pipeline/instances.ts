import type { InstanceView, PluginView } from "@millrace/fluentbit/check";
import { lastOption } from "@millrace/fluentbit/check";
import type { EventTest } from "../conditions/condition.js";
import type { Filter } from "../filter.js";
import type { NativeUnit } from "../processors/native-unit.js";
import type { TagTest } from "../routing/match.js";

/** A filter of the config, ready to run. */
export interface FilterInstance {
  readonly name: string;
  readonly plugin: string;
  readonly matches: TagTest;
  readonly filter: Filter;
}

/** A processor of an input or output. */
export type StageInstance =
  | {
      readonly kind: "filter";
      readonly name: string;
      readonly plugin: string;
      readonly filter: Filter;
      readonly condition?: EventTest;
    }
  | {
      readonly kind: "native";
      readonly name: string;
      readonly plugin: string;
      readonly unit: NativeUnit;
    };

export interface OutputInstance {
  readonly name: string;
  /** `s3.0`, whatever its alias. */
  readonly number: string;
  readonly plugin: string;
  readonly matches: TagTest;
  readonly stages: readonly StageInstance[];
}

/** A conditional route that leads to outputs of ours. */
export interface RouteInstance {
  readonly name: string;
  readonly isDefault: boolean;
  /** Undefined: no condition, so whole chunks go there. */
  readonly test?: EventTest;
  /** It takes part when records are told apart one by one. */
  readonly splits: boolean;
  readonly outputs: readonly OutputInstance[];
}

export interface InputInstance {
  readonly name: string;
  readonly plugin: string;
  /** The tag that it gives, or a glob of the tags that it makes. */
  readonly tag?: string;
  readonly tagPrefix?: string;
  readonly stages: readonly StageInstance[];
  /** Undefined: tags alone decide. */
  readonly routes?: readonly RouteInstance[];
}

/** The input that a config without inputs gets its records from. */
export const NO_INPUT: InputInstance = Object.freeze({
  name: "forward.0",
  plugin: "forward",
  stages: Object.freeze([]),
});

/** The filter is switched off. Source: is_active in src/flb_filter.c. */
export const isInactive = ({ options }: PluginView): boolean =>
  options.some(({ key, text }) => key === "active" && (text === "0" || /^false$/i.test(text)));

export const textOf = (view: InstanceView, key: string): string | undefined =>
  lastOption(view, key)?.text;
