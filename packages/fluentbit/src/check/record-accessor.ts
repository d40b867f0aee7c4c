import { compareVersions } from "../catalogue/engine.js";
import { quotedEnd } from "./words.js";

/** A piece of what a record accessor reads. */
export type AccessorPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "key"; readonly name: string; readonly subkeys: readonly (string | number)[] }
  /** `$0` to `$9`: what a regex has captured. */
  | { readonly kind: "capture"; readonly id: number }
  | { readonly kind: "tag" }
  | { readonly kind: "tag-part"; readonly id: number };

/** Why the engine refuses an accessor, and where in it. */
export interface AccessorFault {
  readonly reason: string;
  readonly offset: number;
}

/** How the engine reads a text as a record accessor. */
export interface AccessorReading {
  readonly fault?: AccessorFault;
  readonly parts: readonly AccessorPart[];
  /** Characters that it skips, with a line in its log at most. */
  readonly lost: string;
}

/** Why the engine refuses a record accessor; undefined: it takes it. */
export function accessorFault(text: string, version: string): AccessorFault | undefined {
  return readAccessor(text, version).fault;
}

/** Reads `$key['sub'][0]`, `$TAG[1]`, `$1` and the text between them. Source: ra_parse_buffer in src/flb_record_accessor.c. */
export function readAccessor(text: string, version: string): AccessorReading {
  const parts: AccessorPart[] = [];
  const lastBracket = text.lastIndexOf("]");
  let lost = "";
  let pre = 0;
  let end = 0;
  let i = 0;
  for (; i < text.length; i += 1) {
    if (text[i] !== "$") continue;
    if (i > pre) parts.push({ kind: "text", text: text.slice(pre, i) });
    pre = i;
    if (i + 1 >= text.length) break;
    const special = captureAt(text, i) ?? tagAt(text, i, lastBracket);
    if (special !== undefined) {
      parts.push(special.part);
      pre = special.next;
      i = special.resume;
      continue;
    }
    end = keyEnd(text, i);
    const key = readKey(text, i, end);
    lost += key.lost;
    if (key.fault !== undefined) return { fault: key.fault, parts, lost };
    parts.push({ kind: "key", name: key.name, subkeys: key.subkeys });
    pre = end;
    i = end;
  }
  const single = i === 1 && compareVersions(version, "2.1.5") >= 0;
  if ((i - 1 > end && pre < i) || single) parts.push({ kind: "text", text: text.slice(pre) });
  else lost += text.slice(pre);
  return { parts, lost };
}

interface Special {
  readonly part: AccessorPart;
  /** Where the text after it starts. */
  readonly next: number;
  /** Where the engine's loop stands: it looks on at the place behind. */
  readonly resume: number;
}

function captureAt(text: string, dollar: number): Special | undefined {
  const digits = /^\d+/.exec(text.slice(dollar + 1, dollar + 12));
  if (digits === null) return undefined;
  const part = { kind: "capture", id: Number(digits[0]) } as const;
  return { part, next: dollar + 2, resume: dollar + 1 };
}

function tagAt(text: string, dollar: number, lastBracket: number): Special | undefined {
  if (!text.startsWith("TAG", dollar + 1)) return undefined;
  const bracket = dollar + 4;
  if (text[bracket] !== "[" || bracket + 1 >= text.length)
    return { part: { kind: "tag" }, next: bracket, resume: bracket };
  const id = Number.parseInt(text.slice(bracket + 1, bracket + 12), 10);
  const closing = lastBracket < bracket ? -1 : text.indexOf("]", bracket);
  const next = closing < 0 ? bracket : closing + 1;
  return { part: { kind: "tag-part", id: Number.isNaN(id) ? 0 : id }, next, resume: next };
}

/** A key ends at a dot outside quotes, a space, a comma or a double quote. */
function keyEnd(text: string, dollar: number): number {
  let quotes = 0;
  for (let at = dollar + 1; at < text.length; at += 1) {
    const char = text[at];
    if (char === "'") quotes += 1;
    else if (char === "." && quotes % 2 === 1) continue;
    else if (char === "." || char === " " || char === "," || char === '"') return at;
  }
  return text.length;
}

interface KeyReading {
  readonly name: string;
  readonly subkeys: readonly (string | number)[];
  readonly lost: string;
  readonly fault?: AccessorFault;
}

interface Token {
  readonly type: "name" | "string" | "number" | "mark" | "end";
  readonly text: string;
  readonly offset: number;
}

/** The grammar `$ NAME ([ STRING | NUMBER ])*`. Source: src/record_accessor/ra.l and ra.y. */
function readKey(text: string, from: number, to: number): KeyReading {
  const { tokens, lost } = keyTokens(text.slice(from, to), from);
  const subkeys: (string | number)[] = [];
  const name = tokens[1]?.type === "name" ? tokens[1].text : "";
  const fail = (wanted: string, at: number): KeyReading => ({
    name,
    subkeys,
    lost,
    fault: faultAt(tokens[Math.min(at, tokens.length - 1)], wanted),
  });
  if (tokens[1]?.type !== "name") return fail("a key", 1);
  let at = 2;
  while (tokens[at]?.type !== "end") {
    const [open, key, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (open?.text !== "[" || open.type !== "mark") return fail("[ or the end", at);
    if (key?.type !== "string" && key?.type !== "number")
      return fail("a key in single quotes or a number", at + 1);
    if (close?.text !== "]" || close.type !== "mark") return fail("]", at + 2);
    subkeys.push(key.type === "number" ? Number(key.text) : key.text);
    at += 3;
  }
  return { name, subkeys, lost };
}

function faultAt(token: Token | undefined, wanted: string): AccessorFault {
  const got = token === undefined || token.type === "end" ? "its end" : JSON.stringify(token.text);
  return { reason: `has ${got} where the engine wants ${wanted}`, offset: token?.offset ?? 0 };
}

const TOKEN =
  /(?<number>[1-9][0-9]*|0)|(?<name>[_A-Za-z][A-Za-z0-9_.\-/]*)|(?<mark>[$[\].,;])|[ \t\n]+|(?<bad>[\s\S])/uy;

/** Characters that the engine's lexer does not know are skipped. */
function keyTokens(text: string, base: number): { tokens: readonly Token[]; lost: string } {
  const tokens: Token[] = [];
  let lost = "";
  for (let at = 0; at < text.length; ) {
    const offset = base + at;
    const quoted = quotedEnd(text, at);
    if (quoted !== undefined) {
      const string = text.slice(at + 1, quoted - 1).replaceAll("''", "'");
      tokens.push({ type: "string", text: string, offset });
      at = quoted;
      continue;
    }
    TOKEN.lastIndex = at;
    const { number, name, mark, bad } = TOKEN.exec(text)?.groups ?? {};
    at = Math.max(at + 1, TOKEN.lastIndex);
    if (number !== undefined) tokens.push({ type: "number", text: number, offset });
    else if (name !== undefined) tokens.push({ type: "name", text: name, offset });
    else if (mark !== undefined) tokens.push({ type: "mark", text: mark, offset });
    else lost += bad ?? "";
  }
  return { tokens: [...tokens, { type: "end", text: "", offset: base + text.length }], lost };
}
