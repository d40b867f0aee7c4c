/** The parts of a multiline parser's rule: state, regex, next state. */
export type RuleParts = readonly [state: string, regex: string, next: string];

/** A rule on one line, as the classic format writes it: `"start_state" "/^a/" "cont"`. */
export function ruleText(parts: RuleParts): string {
  return parts.map(quoted).join(" ");
}

/** A quote does not close behind a backslash, so such a text stands without quotes. */
const quoted = (text: string): string =>
  text.endsWith("\\") && !/[ "]/.test(text) ? text : `"${text.replaceAll('"', '\\"')}"`;

/** The parts of a rule's line as the engine takes it apart; undefined: there are not three. */
export function ruleParts(line: string): RuleParts | undefined {
  const parts: string[] = [];
  let rest = line;
  while (parts.length < 3) {
    const [part, after] = firstPart(rest.replace(/^ +/, ""));
    if (part === undefined) return undefined;
    parts.push(part);
    rest = after;
  }
  const [state = "", regex = "", next = ""] = parts;
  return [state, regex, next];
}

/** A text in quotes, which may hold `\"`; a quote that never closes takes all the rest; else up to the next space. */
function firstPart(text: string): readonly [part: string | undefined, rest: string] {
  if (!text.startsWith('"')) {
    const end = text.indexOf(" ");
    const part = end < 0 ? text : text.slice(0, end);
    return [part === "" ? undefined : part, text.slice(part.length)];
  }
  const closed = /^"((?:[^"\\]|\\"|\\(?!"))*)"/.exec(text);
  if (closed !== null)
    return [(closed[1] ?? "").replaceAll('\\"', '"'), text.slice(closed[0].length)];
  return [text.length > 1 ? text.slice(1) : undefined, ""];
}
