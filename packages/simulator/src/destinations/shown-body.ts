import { type PlainValue, toPlain } from "../json/plain.js";
import { readJson } from "../json/read-json.js";

/** A text that is one JSON value, maybe with a line break behind it, is shown as that value. */
export function shownBody(text: string): PlainValue {
  const { value } = readJson(text);
  return value === undefined ? text : toPlain(value);
}
