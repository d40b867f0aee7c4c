import { expect, it } from "vitest";
import { isReservedWord } from "../../src/logql/index.js";
import { reservedNames } from "./support/reserved.js";

it.each(reservedNames.words)("%s is a word of LogQL", (word) =>
  expect(isReservedWord(word)).toBe(true),
);
it.each(reservedNames.free)("%s is free", (word) => expect(isReservedWord(word)).toBe(false));
