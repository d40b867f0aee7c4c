import { compareVersions } from "../catalogue/engine.js";

/** What an engine's YAML reader takes, where versions differ. */
export interface YamlDialect {
  /** `old`: `- dummy: {…}`, as 1.x reads it. `new`: `- name: dummy`. */
  readonly layout: "old" | "new";
  /** Parsers, multiline parsers, plugins, upstream servers and stream tasks may stand in the file. */
  readonly definitions: boolean;
  /** Inputs may have conditional routes. */
  readonly routes: boolean;
  /** Variables may be a list, with the address of a file that holds the value. */
  readonly envList: boolean;
  /** Pairs of a section that the engine does not know become variables. */
  readonly unknownIsEnv: boolean;
  /** Keys and values of variables lose the spaces around them. */
  readonly trimsEnv: boolean;
  /** SERVICE and inputs may hold the map `telemetry`, and there are `extensions`. */
  readonly nested: boolean;
}

/** The YAML that a version of Fluent Bit reads. */
export function yamlDialect(version: string): YamlDialect {
  const since = (first: string): boolean => compareVersions(version, first) >= 0;
  return {
    layout: since("2.0.0") ? "new" : "old",
    definitions: since("3.2.0"),
    routes: since("4.2.0"),
    envList: since("5.0.0"),
    unknownIsEnv: since("2.0.0") && !since("5.1.0"),
    trimsEnv: !since("5.0.0"),
    nested: since("5.1.0"),
  };
}
