import type { ConfigFormat } from "../model/config.js";

/** A config that shows a finding, or that is free of it. */
export interface ConfigExample {
  readonly format?: ConfigFormat;
  readonly config: string;
  /** Files beside it. */
  readonly files?: { readonly [path: string]: string };
}

/**
 * A row of the table from which the docs are generated. Both configs are executed by a test: the failing one has the
 * finding, the fixed one has no finding of severity error, and not this one.
 */
export interface Explanation {
  readonly code: string;
  /** What is wrong, in a sentence or two. */
  readonly wrong: string;
  /** What happens in production. */
  readonly production: string;
  /** What to do. */
  readonly fix: string;
  readonly failing: ConfigExample;
  readonly fixed: ConfigExample;
  /** Engine for which both are checked. @default "fluent-bit@5.0.9" */
  readonly engine?: string;
  /** Variables that nobody gives are empty, as with `--env-strict`. */
  readonly strictEnvironment?: boolean;
  /** Where the fact was read or recorded: a source file of the engine, a document's address. */
  readonly source?: string;
}
