/** A variable of Grafana's environment, read when Grafana starts: `${LOKI_TENANT}`. */
export type EnvReference = `\${${string}}`;

const REFERENCE = /^\$\{[A-Za-z_][A-Za-z0-9_]*\}$/;

/** True when the whole text is one reference to a variable of the environment. */
export function isEnvReference(text: string): text is EnvReference {
  return REFERENCE.test(text);
}
