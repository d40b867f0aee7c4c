/**
 * True for text that a deployment fills in later, such as `${Token[TOKEN.12]}` (CDK) or `${aws_s3_bucket.logs.id}`
 * (Terraform): nothing can be said about its value now.
 */
export function isToken(text: string): boolean {
  return /\$\{[^}]+\}/.test(text);
}

/** `${NAME}`: a variable that the log router's environment has, which no deployment and no policy can read. */
const VARIABLE = /\$\{[A-Za-z_][A-Za-z0-9_]*\}/;

/** True for text with `${NAME}` in it, which is known only where the router runs. */
export function hasVariable(text: string): boolean {
  return VARIABLE.test(text);
}

/** What stands before the first `${NAME}`. */
export function beforeVariable(text: string): string {
  return text.slice(0, VARIABLE.exec(text)?.index);
}
