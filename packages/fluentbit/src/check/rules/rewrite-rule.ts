/** A `Rule` of rewrite_tag: `KEY REGEX NEW_TAG KEEP`. */
export interface RewriteRule {
  readonly key: string;
  readonly regex: string;
  readonly newTag: string;
  readonly keep: string;
}

/** The four words of a rule; undefined when there are fewer. Words with spaces stand in double quotes. Source: src/flb_slist.c. */
export function readRewriteRule(text: string): RewriteRule | undefined {
  const [key, regex, newTag, keep] = quotedWords(text);
  if (key === undefined || regex === undefined || newTag === undefined || keep === undefined)
    return undefined;
  return { key, regex, newTag, keep };
}

/** Words at spaces; a word in double quotes may hold spaces and `\"`. */
export function quotedWords(text: string): string[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('\\"', '"') ?? plain ?? "",
  );
}
