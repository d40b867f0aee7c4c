/** Engine versions for which a row counts: from (included) and before (excluded). */
export interface VersionSpan {
  readonly from?: string;
  readonly before?: string;
}

/** Values that an option takes. */
export interface AllowedValues {
  readonly values: readonly string[];
  /** Compared as the plugin does it. @default false */
  readonly ignoreCase?: boolean;
  /** Another value stops the engine; else it is taken in silence and does not do what it says. @default "refused" */
  readonly otherwise?: "refused" | "ignored";
}

/** What a binary does not report about a plugin, and we know. A law across options is a law, not a row here. Keys are lower case. */
export interface PluginOverlay {
  /** What the plugin does, in one sentence of ours. */
  readonly summary?: string;
  /** Options without which the plugin does not start. */
  readonly required?: readonly (string | ({ readonly option: string } & VersionSpan))[];
  /** Options of which several may stand, in order. A second one of any other option replaces the first. */
  readonly repeatable?: readonly string[];
  /** Allowed values of an option. A plain list is `{ values }`. */
  readonly oneOf?: { readonly [option: string]: readonly string[] | AllowedValues };
  /** Bounds of a number, both included. */
  readonly range?: { readonly [option: string]: { readonly min?: number; readonly max?: number } };
  /** The type that the plugin reads out of what the binary reports as a string. */
  readonly types?: {
    readonly [option: string]: "integer" | "double" | "boolean" | "size" | "time" | "string";
  };
  /** A line about an option, in our words, where its name does not say it. */
  readonly about?: { readonly [option: string]: string };
  /** Options whose value is a secret: only `${VAR}` should stand there. */
  readonly secret?: readonly string[];
  /** Options that a plugin reads though its binary lists them not. */
  readonly unlisted?: readonly {
    readonly name: string;
    readonly type: string;
    readonly default?: string;
  }[];
}
