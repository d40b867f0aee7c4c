/**
 * Words of a list option: cut at spaces, a word in double quotes may hold spaces and `\"`. After `max` words the rest
 * of the line is one more. Source: flb_slist_split_tokens in src/flb_slist.c.
 */
export function listWords(text: string, max: number): readonly string[] {
  const words: string[] = [];
  let at = 0;
  while (words.length < max) {
    const token = listWord(text, at);
    if (token === undefined) return words;
    words.push(token.word);
    if (token.next === undefined) return words;
    at = token.next;
  }
  const rest = text.slice(at).replace(/^ +/, "");
  return rest === "" ? words : [...words, rest];
}

interface ListWord {
  readonly word: string;
  /** Where the next word may start; undefined: the text is at its end. */
  readonly next?: number;
}

function listWord(text: string, from: number): ListWord | undefined {
  let start = from;
  while (text[start] === " ") start += 1;
  const quoted = text[start] === '"';
  if (quoted) start += 1;
  const end = quoted ? closingQuote(text, start) : text.indexOf(" ", start);
  if (end < 0) return start < text.length ? { word: text.slice(start) } : undefined;
  const word = text.slice(start, end);
  return { word: quoted ? word.replaceAll('\\"', '"') : word, next: end + 1 };
}

function closingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (end > 0 && text[end - 1] === "\\") end = text.indexOf('"', end + 1);
  return end;
}

/** Words at spaces, without quotes; after `max` words the rest of the line is one more. Source: flb_utils_split in src/flb_utils.c. */
export function plainWords(text: string, max: number): readonly string[] {
  return cut(text, max, plainWord) ?? [];
}

/** As `plainWords`, but a word may stand in single or double quotes; undefined: a quote is not closed. */
export function quotedWords(text: string, max: number): readonly string[] | undefined {
  return cut(text, max, (line, start) =>
    line[start] === '"' || line[start] === "'" ? quotedWord(line, start) : plainWord(line, start),
  );
}

type ReadWord = (
  text: string,
  start: number,
) => { readonly word: string; readonly end: number } | undefined;

function cut(text: string, max: number, read: ReadWord): readonly string[] | undefined {
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    while (text[at] === " ") at += 1;
    const token = read(text, at);
    if (token === undefined) return undefined;
    words.push(token.word);
    at = token.end + 1;
    if (words.length >= max && at < text.length) return [...words, text.slice(at)];
  }
  return words;
}

const plainWord: ReadWord = (text, start) => {
  const space = text.indexOf(" ", start);
  const end = space < 0 ? text.length : space;
  return { word: text.slice(start, end), end };
};

const quotedWord: ReadWord = (text, start) => {
  const quote = text[start];
  let word = "";
  let at = start + 1;
  while (at < text.length && text[at] !== quote) {
    if (text[at] === "\\" && (text[at + 1] === quote || text[at + 1] === "\\")) at += 1;
    word += text[at] ?? "";
    at += 1;
  }
  // The engine reads the word's last letter again as the place of the separator, which is the closing quote here.
  return at < text.length ? { word, end: at } : undefined;
};

/**
 * Where a text in single quotes ends, in which two quotes are one; undefined: there is none at the place, or it does not
 * close. As a lexer does, it takes the longest text that closes.
 */
export function quotedEnd(text: string, at: number): number | undefined {
  if (text[at] !== "'") return undefined;
  let closed: number | undefined;
  for (let start = text.indexOf("'", at + 1); start >= 0; ) {
    let end = start;
    while (text[end] === "'") end += 1;
    if ((end - start) % 2 === 1) return end;
    closed = end - 1;
    start = text.indexOf("'", end);
  }
  return closed;
}
