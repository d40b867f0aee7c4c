import { diagnostic, isLabelName } from "@millrace/core";
import { logQueryOf } from "../query.js";
import { isReservedWord, reservedWord } from "../reserved-words.js";
import { conditionsOf, fieldConditions, groupings, type QueryRule } from "./query-rule.js";

export const invalidField = diagnostic<{ name: string }>("LOGQL_INVALID_FIELD", {
  severity: "error",
  message: ({ name }) => `${JSON.stringify(name)} cannot be a field in a query`,
  hint: ({ name }) =>
    `parsers turn keys into names of letters, digits and "_": write ${JSON.stringify(parserName(name))}`,
});

/** Names in a query are names to LogQL: letters, digits and "_", and no word of its own. */
export const sayableName: QueryRule = function* (query) {
  const grouped = groupings(query);
  const fields = [
    ...fieldConditions(logQueryOf(query)),
    ...grouped.filter(({ isField }) => isField),
  ];
  for (const { name, path } of fields) if (!isLabelName(name)) yield invalidField(path, { name });
  for (const { name, path } of [...conditionsOf(query), ...grouped]) {
    if (isReservedWord(name)) yield reservedWord(path, { name });
  }
};

/** The name that the json parser makes of a key: nested keys are joined with "_". */
function parserName(key: string): string {
  return key.replace(/[^A-Za-z0-9_]/g, "_").replace(/^(?=\d|$)/, "_");
}
