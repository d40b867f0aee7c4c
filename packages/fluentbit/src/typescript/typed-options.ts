/**
 * Types of options by lower-case key, as TypeScript writes them. A `!` in front means required. A key that ends with `*`
 * stands for all keys that start so.
 */
export type TypedOptions = { readonly [key: string]: string };

/** A generated function of a plugin. */
export interface TypedPlugin {
  readonly function: string;
  /** Interfaces with options that it shares. */
  readonly shared: readonly string[];
  readonly options: TypedOptions;
}
