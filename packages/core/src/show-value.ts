/** A value as a message can show it: short, on one line, whatever it is. */
export function showValue(value: unknown): string {
  if (typeof value === "function") return "a function";
  if (typeof value === "object" && value !== null)
    return Array.isArray(value) ? "a list" : "an object";
  const text =
    typeof value === "string"
      ? JSON.stringify(value)
      : typeof value === "bigint"
        ? `${value}n`
        : String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
