import { quotedEnd } from "../../words.js";

/** Why a query is refused, and where. */
export interface SqlFault {
  readonly reason: string;
  readonly offset: number;
}

interface Token {
  readonly type: "word" | "name" | "value" | "mark" | "end" | "bad";
  readonly text: string;
  readonly offset: number;
}

const WORDS: ReadonlySet<string> = new Set(
  "SELECT AS FROM STREAM WHERE AND OR NOT IS NULL TRUE FALSE".split(" "),
);

const TOKEN =
  /(?<value>(?:-?[1-9][0-9]*|0)(?:\.[0-9]+)?)|(?<name>[_A-Za-z][A-Za-z0-9_.]*)|(?<mark>!=|<>|<=|>=|[*,=();<>])|[ \t\n]+|(?<bad>[\s\S])/uy;

function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let offset = 0, next = 0; offset < query.length; offset = next) {
    const quoted = quotedEnd(query, offset);
    if (quoted !== undefined) {
      tokens.push({ type: "value", text: query.slice(offset, quoted), offset });
      next = quoted;
      continue;
    }
    TOKEN.lastIndex = offset;
    const { value, name, mark, bad } = TOKEN.exec(query)?.groups ?? {};
    next = Math.max(offset + 1, TOKEN.lastIndex);
    if (value !== undefined) tokens.push({ type: "value", text: value, offset });
    else if (mark !== undefined) tokens.push({ type: "mark", text: mark, offset });
    else if (name !== undefined) tokens.push(wordOrName(name, offset));
    else if (bad !== undefined) tokens.push({ type: "bad", text: bad, offset });
  }
  return [...tokens, { type: "end", text: "", offset: query.length }];
}

function wordOrName(text: string, offset: number): Token {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { type: "value", text: upper, offset };
  return WORDS.has(upper) ? { type: "word", text: upper, offset } : { type: "name", text, offset };
}

const COMPARE = ["=", "!=", "<>", "<", "<=", ">", ">="];

/** Why the sql processor refuses a query; undefined: it takes it. Source: the grammar in plugins/processor_sql/parser. */
export function sqlFault(query: string): SqlFault | undefined {
  const tokens = tokensOf(query);
  let at = 0;
  let fault: SqlFault | undefined;
  const here = (): Token => tokens[at] ?? { type: "end", text: "", offset: query.length };
  const fail = (wanted: string): false => {
    const { type, text, offset } = here();
    fault ??= {
      reason: `has ${type === "end" ? "its end" : JSON.stringify(text)} where ${wanted} is wanted`,
      offset,
    };
    return false;
  };
  const is = (type: Token["type"], ...texts: readonly string[]): boolean =>
    here().type === type && (texts.length === 0 || texts.includes(here().text));
  const take = (type: Token["type"], wanted: string, ...texts: readonly string[]): boolean => {
    if (!is(type, ...texts)) return fail(wanted);
    at += 1;
    return true;
  };
  const word = (text: string): boolean => take("word", text, text);
  const key = (): boolean => {
    if (is("mark", "*")) return take("mark", "*", "*");
    if (!take("name", "a key")) return false;
    if (!is("word", "AS")) return true;
    return word("AS") && take("name", "a name");
  };
  const keys = (): boolean => {
    for (;;) {
      if (!key()) return false;
      if (!is("mark", ",")) return true;
      at += 1;
    }
  };
  const comparison = (): boolean => {
    if (is("value")) return take("value", "a value");
    if (!take("name", "a key or a value")) return false;
    if (is("word", "IS")) {
      at += 1;
      if (is("word", "NOT")) at += 1;
      return word("NULL");
    }
    if (!is("mark", ...COMPARE)) return true;
    at += 1;
    return take("value", "a value");
  };
  /** Brackets are counted, so that deep ones need no deep stack. */
  const condition = (): boolean => {
    let open = 0;
    for (;;) {
      while (is("word", "NOT") || is("mark", "(")) {
        if (is("mark", "(")) open += 1;
        at += 1;
      }
      if (!comparison()) return false;
      for (; open > 0 && is("mark", ")"); open -= 1) at += 1;
      if (!is("word", "AND", "OR")) return open === 0 || fail(")");
      at += 1;
    }
  };
  const source = (): boolean => {
    if (!word("FROM") || !word("STREAM")) return false;
    if (is("name")) at += 1;
    return true;
  };
  const where = (): boolean => !is("word", "WHERE") || (word("WHERE") && condition());
  const whole =
    word("SELECT") &&
    keys() &&
    source() &&
    where() &&
    take("mark", ";", ";") &&
    (is("end") || fail("the end"));
  return whole ? undefined : fault;
}
