/** What a binary does not report about a plugin, and we know. A law across options is a rule, not a row here. */
export interface PluginOverlay {
  readonly required: readonly string[];
  /** Allowed values of an option. */
  readonly oneOf?: { readonly [option: string]: readonly string[] };
  /** What an option of ours takes, in words, where it is not what the engine takes. */
  readonly wanted?: { readonly [option: string]: string };
  /** Options whose value is a secret: only `${VAR}` may stand there. */
  readonly secret?: readonly string[];
}
