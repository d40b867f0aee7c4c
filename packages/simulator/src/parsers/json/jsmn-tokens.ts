/** A token as jsmn makes it: where it begins and ends, and how many tokens are right below it. */
export interface Token {
  readonly kind: "map" | "list" | "string" | "primitive";
  readonly start: number;
  /** -1: still open. */
  end: number;
  size: number;
  readonly parent: number;
}

interface Tokens {
  readonly text: string;
  readonly tokens: Token[];
  at: number;
  /** The token that the next one belongs to. */
  above: number;
}

/**
 * Cuts a text into tokens; undefined: it is no JSON, or not whole. jsmn takes texts that are no JSON too, such as
 * `{"a" 1}`. Source: lib/jsmn in its strict mode, with parent links.
 */
export function jsmnTokens(text: string): readonly Token[] | undefined {
  const state: Tokens = { text, tokens: [], at: 0, above: -1 };
  for (; state.at < text.length && text.charCodeAt(state.at) !== 0; state.at += 1)
    if (!step(state)) return undefined;
  return state.tokens.every(({ end }) => end >= 0) ? state.tokens : undefined;
}

function step(state: Tokens): boolean {
  const char = state.text[state.at] ?? "";
  if (char === "{" || char === "[") return open(state, char === "{" ? "map" : "list");
  if (char === "}" || char === "]") return close(state, char === "}" ? "map" : "list");
  if (char === '"') return addString(state);
  if (/[-0-9tfn]/.test(char)) return addPrimitive(state);
  if (char === ":") state.above = state.tokens.length - 1;
  else if (char === ",") comma(state);
  else return /[\t\r\n ]/.test(char);
  return true;
}

function open(state: Tokens, kind: "map" | "list"): boolean {
  const { tokens, at, above } = state;
  const parent = tokens[above];
  if (parent?.kind === "map") return false;
  if (parent !== undefined) parent.size += 1;
  state.above = tokens.length;
  tokens.push({ kind, start: at, end: -1, size: 0, parent: above });
  return true;
}

function close(state: Tokens, kind: "map" | "list"): boolean {
  const { tokens } = state;
  for (let token = tokens.at(-1); token !== undefined; token = tokens[token.parent]) {
    if (token.end < 0) {
      if (token.kind !== kind) return false;
      token.end = state.at + 1;
      state.above = token.parent;
      return true;
    }
    if (token.parent < 0) return token.kind === kind && state.above >= 0;
  }
  return false;
}

function comma(state: Tokens): void {
  const above = state.tokens[state.above];
  if (above !== undefined && above.kind !== "map" && above.kind !== "list")
    state.above = above.parent;
}

function add(state: Tokens, kind: "string" | "primitive", start: number, end: number): true {
  const parent = state.tokens[state.above];
  state.tokens.push({ kind, start, end, size: 0, parent: state.above });
  if (parent !== undefined) parent.size += 1;
  return true;
}

const STRING = /"((?:[^"\\\0]|\\(?:["/\\bfrnt]|u[0-9a-fA-F]{4}))*)"/y;

function addString(state: Tokens): boolean {
  STRING.lastIndex = state.at;
  const match = STRING.exec(state.text);
  if (match === null) return false;
  const start = state.at + 1;
  state.at = STRING.lastIndex - 1;
  return add(state, "string", start, state.at);
}

const PRIMITIVE = /[\x20-\x7e]*?(?=[\t\r\n ,\]}])/y;

/** It must not be a key, and something must follow it. */
function addPrimitive(state: Tokens): boolean {
  const above = state.tokens[state.above];
  if (above?.kind === "map" || (above?.kind === "string" && above.size > 0)) return false;
  PRIMITIVE.lastIndex = state.at;
  const match = PRIMITIVE.exec(state.text);
  if (match === null) return false;
  const start = state.at;
  state.at += match[0].length - 1;
  return add(state, "primitive", start, state.at + 1);
}
