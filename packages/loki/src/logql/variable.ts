/** A dashboard variable with several values, or with "All", for a label or a field. */
export interface Variable {
  readonly kind: "variable";
  readonly name: string;
}

/** A text box of a dashboard, for a line filter. */
export interface TextVariable {
  readonly kind: "text-variable";
  readonly name: string;
}

/**
 * The values chosen in a dashboard variable. It must allow several values or include "All" (with the custom value
 * `.+`): only then does Grafana escape them for the regex that is printed.
 *
 * @example
 * stream(labels, { service: variable("service") })   // {service=~"$service"}
 */
export function variable(name: string): Variable {
  return Object.freeze({ kind: "variable", name });
}

/**
 * The text of a text box, as it was typed. It is printed in backticks, so quotes and backslashes are plain text;
 * a backtick typed into the box breaks the query.
 *
 * @example
 * stream(labels, { service: "api" }).contains(textVariable("search"))   // {service="api"} |= `${search}`
 */
export function textVariable(name: string): TextVariable {
  return Object.freeze({ kind: "text-variable", name });
}

export function isVariable(value: unknown): value is Variable {
  return kindOf(value) === "variable";
}

export function isTextVariable(value: unknown): value is TextVariable {
  return kindOf(value) === "text-variable";
}

const kindOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? (value as { kind?: unknown }).kind : undefined;
