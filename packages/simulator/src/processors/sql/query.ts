import type { Float } from "../../record.js";

/** What a query selects. Without names: every key. */
export interface Query {
  readonly every: boolean;
  /** Names of keys, and what they are called afterwards. */
  readonly keys: ReadonlyMap<string, string>;
  readonly where?: Expression;
}

export type Literal = string | number | boolean | null | Float;

export type Expression =
  | { readonly kind: "key"; readonly name: string }
  | { readonly kind: "value"; readonly value: Literal }
  | { readonly kind: "truth"; readonly of: Expression }
  | { readonly kind: "not"; readonly of: Expression }
  | {
      readonly kind: "and" | "or";
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "compare";
      readonly op: CompareOp;
      readonly left: Expression;
      readonly right: Expression;
    };

export type CompareOp = "=" | "<" | "<=" | ">" | ">=";
