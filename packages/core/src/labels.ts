import { type Diagnostic, diagnostic } from "./diagnostic.js";
import type { Path } from "./path.js";

/** A type that no value has: the compiler shows its sentence where the wrong value stands. */
export interface Invalid<Message extends string> {
  readonly __invalid__: Message;
}

type BadCharacter = "-" | "." | "/" | " " | ":" | "$";

/** `S` when it can be a Loki label, else a type whose name says why not. */
export type LabelName<S extends string> = S extends `${string}${BadCharacter}${string}`
  ? Invalid<`Loki label "${S}" can have letters, digits and _ only`>
  : S;

/**
 * The labels that exist: what a shipper writes and a dashboard may query.
 * A label outside the contract does not compile, on either side.
 */
export interface LabelContract<Name extends string = string> {
  readonly kind: "label-contract";
  readonly names: readonly Name[];
  /** Says where each label's value comes from. Every label of the contract must be there, and no other. */
  write(sources: { readonly [K in Name]: string }): LabelWriter<Name>;
}

/** A contract together with the sources of its labels: `$key` is a record's key, other text is fixed. */
export interface LabelWriter<Name extends string = string> {
  readonly kind: "label-writer";
  readonly contract: LabelContract<Name>;
  readonly sources: { readonly [K in Name]: string };
}

/** What a query may select by: labels of the contract, equal to a value. */
export type LabelSelection<Name extends string> = { readonly [K in Name]?: string };

export const invalidLabelName = diagnostic<{ name: string }>("CORE_INVALID_LABEL_NAME", {
  severity: "error",
  message: ({ name }) => `${JSON.stringify(name)} cannot be a Loki label`,
  hint: ({ name }) => {
    const fixed = name.replace(/[^A-Za-z0-9_]/g, "_").replace(/^(?=\d)/, "_");
    return `a label has letters, digits and "_" and does not start with a digit${fixed === "" ? "" : `: write ${JSON.stringify(fixed)}`}`;
  },
  docs: "https://grafana.com/docs/loki/latest/get-started/labels/",
});

export const duplicateLabel = diagnostic<{ name: string }>("CORE_DUPLICATE_LABEL", {
  severity: "error",
  message: ({ name }) => `the label ${JSON.stringify(name)} is named twice`,
  hint: () => "name each label once",
});

const LABEL = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** True when `name` can be a Loki label. */
export function isLabelName(name: string): boolean {
  return LABEL.test(name);
}

/**
 * Declares the labels of a system. Names are checked by the compiler, and by `checkLabelContract` at build time.
 *
 * @example
 * const labels = labelContract("service", "level");
 * labels.write({ service: "$container_name", level: "$level" });
 */
export function labelContract<const Names extends readonly string[]>(
  ...names: Names & {
    readonly [I in keyof Names]: Names[I] extends string ? LabelName<Names[I]> : never;
  }
): LabelContract<Names[number]> {
  const contract: LabelContract<Names[number]> = Object.freeze({
    kind: "label-contract",
    names: Object.freeze([...(names as unknown as readonly Names[number][])]),
    write: (sources: { readonly [K in Names[number]]: string }) =>
      Object.freeze({
        kind: "label-writer" as const,
        contract,
        sources: Object.freeze({ ...sources }),
      }),
  });
  return contract;
}

/** Findings for a contract: names that Loki refuses, names given twice. */
export function checkLabelContract(path: Path, { names }: LabelContract): Diagnostic[] {
  return names.flatMap((name, i) => [
    ...(isLabelName(name) ? [] : [invalidLabelName([...path, i], { name })]),
    ...(names.indexOf(name) === i ? [] : [duplicateLabel([...path, i], { name })]),
  ]);
}
