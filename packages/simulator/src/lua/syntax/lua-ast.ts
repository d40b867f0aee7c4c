/** A local variable. */
export interface Local {
  readonly name: string;
  /** Its place in the function's frame. */
  readonly slot: number;
  /** A function within uses it, so that it lives in a cell. */
  captured: boolean;
}

/** Where a function finds a variable of a function around it. */
export type Upvalue =
  | { readonly name: string; readonly from: "local"; readonly local: Local }
  | { readonly name: string; readonly from: "upvalue"; readonly index: number };

export type BinaryOperator =
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "^"
  | ".."
  | "=="
  | "~="
  | "<"
  | "<="
  | ">"
  | ">=";

interface Placed {
  readonly line: number;
}

export type Variable =
  | { readonly kind: "local"; readonly local: Local }
  | { readonly kind: "upvalue"; readonly index: number; readonly name: string }
  | ({ readonly kind: "global"; readonly name: string } & Placed);

export interface IndexNode extends Placed {
  readonly kind: "index";
  readonly object: Expression;
  readonly key: Expression;
}

export type CallNode =
  | ({
      readonly kind: "call";
      readonly callee: Expression;
      readonly args: readonly Expression[];
    } & Placed)
  | ({
      readonly kind: "method";
      readonly object: Expression;
      readonly name: string;
      readonly args: readonly Expression[];
      /** Place in the frame for the object while the arguments are evaluated. */
      readonly slot: number;
    } & Placed);

export interface BinaryNode extends Placed {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

export interface TableNode extends Placed {
  readonly kind: "table";
  /** In order; a positional item has no key. */
  readonly items: readonly { readonly key?: Expression; readonly value: Expression }[];
}

export interface FunctionNode extends Placed {
  readonly kind: "function";
  readonly params: readonly Local[];
  readonly vararg: boolean;
  readonly upvalues: readonly Upvalue[];
  readonly body: readonly Statement[];
  /** Places that its frame needs. */
  readonly slots: number;
  /** How deeply its code is nested. */
  readonly depth: number;
}

export type Expression =
  | { readonly kind: "constant"; readonly value: undefined | boolean | number | string }
  | { readonly kind: "vararg" }
  | { readonly kind: "paren"; readonly inner: Expression }
  | Variable
  | IndexNode
  | CallNode
  | FunctionNode
  | BinaryNode
  | TableNode
  | { readonly kind: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | ({ readonly kind: "not" | "minus" | "length"; readonly operand: Expression } & Placed)
  | { readonly kind: "unsupported"; readonly what: string };

export type Target = Variable | IndexNode;

export interface NumericFor extends Placed {
  readonly kind: "numeric-for";
  readonly local: Local;
  readonly start: Expression;
  readonly limit: Expression;
  readonly step: Expression | undefined;
  readonly body: readonly Statement[];
}

export interface GenericFor extends Placed {
  readonly kind: "generic-for";
  readonly locals: readonly Local[];
  readonly values: readonly Expression[];
  readonly body: readonly Statement[];
}

export type Statement =
  | {
      readonly kind: "local";
      readonly locals: readonly Local[];
      readonly values: readonly Expression[];
    }
  | { readonly kind: "local-function"; readonly local: Local; readonly value: FunctionNode }
  | ({
      readonly kind: "assign";
      readonly targets: readonly Target[];
      readonly values: readonly Expression[];
    } & Placed)
  | { readonly kind: "call-statement"; readonly call: Expression }
  | { readonly kind: "do"; readonly body: readonly Statement[] }
  | {
      readonly kind: "while";
      readonly condition: Expression;
      readonly body: readonly Statement[];
    }
  | {
      readonly kind: "repeat";
      readonly body: readonly Statement[];
      readonly condition: Expression;
    }
  | {
      readonly kind: "if";
      readonly branches: readonly {
        readonly condition: Expression;
        readonly body: readonly Statement[];
      }[];
      readonly otherwise: readonly Statement[] | undefined;
    }
  | NumericFor
  | GenericFor
  | { readonly kind: "return"; readonly values: readonly Expression[] }
  | { readonly kind: "break" }
  | { readonly kind: "goto"; readonly name: string }
  | { readonly kind: "label"; readonly name: string };
