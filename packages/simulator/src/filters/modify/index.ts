import type { FilterFactory } from "../../filter.js";
import type { RecordMap } from "../../record.js";
import { isRefusal } from "../accessor-of.js";
import { mapEvents, withRecord } from "../map-events.js";
import { ownOptions } from "../own-options.js";
import { type RecordTest, readCondition } from "./conditions.js";
import { type RecordChange, readRule } from "./rules.js";

/** Source: plugins/filter_modify/modify.c. */
export const modifyFilter: FilterFactory = (view, context) => {
  const conditions: { readonly text: string; readonly test: RecordTest }[] = [];
  const rules: RecordChange[] = [];
  for (const option of ownOptions(view)) {
    const made =
      option.key === "condition" ? readCondition(option, context) : readRule(option, context);
    if (isRefusal(made)) return made;
    // A test gives a boolean and a change a record: which it is follows from the option's name.
    if (option.key === "condition")
      conditions.push({ text: option.text, test: made as RecordTest });
    else rules.push(made as RecordChange);
  }
  const unmet = (record: RecordMap) => conditions.find(({ test }) => !test(record));
  const change = (record: RecordMap): RecordMap =>
    unmet(record) === undefined ? rules.reduce((made, rule) => rule(made), record) : record;
  return {
    run: ({ events }) => mapEvents(events, (event) => withRecord(event, change(event.record))),
    explain: ({ record }) => {
      const missed = unmet(record);
      return missed === undefined ? undefined : `the condition ${missed.text} does not hold`;
    },
  };
};
