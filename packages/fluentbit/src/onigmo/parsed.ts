import type { Node } from "./node.js";
import type { ScanState } from "./scan-state.js";
import type { Token } from "./token.js";

/** A part of a pattern, and the token after it. */
export interface Parsed {
  readonly node: Node;
  readonly next: Token;
}

/** Reads up to the closing parenthesis; `openAt` is where the open one stands. */
export type ParseUntil = (state: ScanState, first: Token, openAt: number) => Parsed;
