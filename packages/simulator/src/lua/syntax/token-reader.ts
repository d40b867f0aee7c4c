import { type LuaToken, luaTokens } from "@millrace/fluentbit/check";

/** Tokens of a script that is known to be Lua, one after the other. */
export interface TokenReader {
  readonly source: string;
  readonly tokens: readonly LuaToken[];
  /** Offsets at which lines start, but for the first. */
  readonly lines: readonly number[];
  at: number;
}

export function tokenReader(source: string): TokenReader {
  const lines = [...source.matchAll(/\r\n|\n\r|\n|\r/g)].map(
    ({ index, 0: text }) => index + text.length,
  );
  return { source, tokens: [...luaTokens(source)], lines, at: 0 };
}

const NONE: LuaToken = { type: "end", text: "", offset: 0, end: 0 };

export const current = ({ tokens, at }: TokenReader): LuaToken => tokens[at] ?? NONE;

export const ahead = ({ tokens, at }: TokenReader): LuaToken => tokens[at + 1] ?? NONE;

export function next(reader: TokenReader): LuaToken {
  const token = current(reader);
  reader.at += 1;
  // Nothing stands behind the end, so a reader that goes on would go on for ever.
  if (reader.at > reader.tokens.length) throw new RangeError("a script was read that is no Lua");
  return token;
}

/** The keyword or mark stands here. */
export function isAt(reader: TokenReader, text: string): boolean {
  const token = current(reader);
  return token.text === text && token.type !== "name";
}

/** Goes over the keyword or mark, if it stands here. */
export function take(reader: TokenReader, text: string): boolean {
  if (!isAt(reader, text)) return false;
  reader.at += 1;
  return true;
}

/** What a literal says, as it was written. */
export const written = ({ source }: TokenReader, { offset, end }: LuaToken): string =>
  source.slice(offset, end);

/** Line of the token that stands here, from 1. */
export const lineHere = (reader: TokenReader): number => lineOf(reader, current(reader));

/** Line of the token that was read last. */
export const lineBefore = (reader: TokenReader): number =>
  lineOf(reader, reader.tokens[reader.at - 1] ?? NONE);

function lineOf({ lines }: TokenReader, { offset }: LuaToken): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low + 1;
}
