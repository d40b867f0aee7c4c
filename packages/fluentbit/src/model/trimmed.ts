/** Takes the spaces off both ends, as the engine does with most values. */
export function trimmed(text: string): string {
  return text.replace(/^[ \t\n\v\f\r]+/, "").replace(/[ \t\n\v\f\r]+$/, "");
}
