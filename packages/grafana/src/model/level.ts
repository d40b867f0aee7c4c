import { type LabelTest, oneOf } from "@millrace/loki/logql";

/** Which label means the level of a line, and which of its values mean an error. */
export interface LevelOption<Name extends string = string> {
  /** Label of the contract. */
  readonly label: Name;
  /** Values of an error, as the applications write them: case counts. @default ["error", "fatal"] */
  readonly values?: readonly [string, ...string[]];
}

/** A level with nothing left open. */
export type Level = Required<LevelOption>;

/** What an application's log says when nobody says otherwise. Ours. */
export const defaultLevel: Level = Object.freeze({
  label: "level",
  values: Object.freeze(["error", "fatal"] as const),
});

/** The level that the user named, or the default one. */
export function levelOf(given: LevelOption | undefined): Level {
  return { ...defaultLevel, ...given };
}

/** What the label of an error line is. */
export function errorTest({ values }: Level): LabelTest {
  const [only, ...others] = values;
  return others.length === 0 ? only : oneOf(only, ...others);
}
