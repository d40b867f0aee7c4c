/**
 * Why the engine would refuse a regex and not start, as far as its brackets and quantifiers tell; undefined: nothing
 * seen. JavaScript's own ways of writing that Onigmo does not know are among them.
 */
export function regexFault(regex: string): string | undefined {
  let depth = 0;
  let inClass = false;
  let atStart = true;
  for (let i = 0; i < regex.length; i += 1) {
    const char = regex[i];
    if (char === "\\") {
      i += 1;
      if (i >= regex.length) return "ends with a backslash";
      const rest = regex.slice(i);
      if (/^u\{/.test(rest)) return "has \\u{…}, which is JavaScript's; write the character itself";
      if (/^[pP]\{[A-Za-z_]+=/.test(rest))
        return "has \\p{…=…}, which is JavaScript's; write \\p{Han}";
      atStart = false;
    } else if (inClass) {
      if (char === "]") inClass = false;
      else if (char === "[" && !/^\[:\^?[a-z]+:\]/.test(regex.slice(i)))
        return "has [ inside [ ]; write \\[";
      else if (char === "[") i = regex.indexOf(":]", i) + 1;
    } else if (char === "[") {
      const empty = /^\[\^?\]/.exec(regex.slice(i));
      if (empty !== null)
        return `has ${empty[0]}, which the engine reads as the start of a longer class`;
      inClass = true;
      atStart = false;
    } else if (char === "(") {
      depth += 1;
      atStart = true;
      const group = /^\(\?(?:[:=!>]|<[=!]|<[A-Za-z_]\w*>|[imx-]*[:)]|#)/.exec(regex.slice(i));
      if (regex[i + 1] === "?") {
        if (group === null) return "has a group that the engine does not know";
        if (group[0].endsWith(")")) depth -= 1;
        i += group[0].length - 1;
      }
    } else if (char === ")") {
      depth -= 1;
      if (depth < 0) return "has ) without (";
      atStart = false;
    } else if (char === "|") atStart = true;
    else if (atStart && /[*+?]/.test(char ?? "")) return `has ${char} with nothing before it`;
    else atStart = false;
  }
  if (inClass) return "has [ without ]";
  return depth > 0 ? "has ( without )" : undefined;
}
