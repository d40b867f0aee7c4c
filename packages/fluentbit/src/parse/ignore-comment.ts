/** What a comment silences: `millrace-ignore CODE reason`. The text is the comment's, without `#`. */
export function ignoreIn(
  comment: string,
): { readonly code: string; readonly reason: string } | undefined {
  const match = /^\s*millrace-ignore\s+(\S+)(.*)$/.exec(comment);
  if (match === null) return undefined;
  const [, code = "", reason = ""] = match;
  return { code, reason: reason.trim() };
}
