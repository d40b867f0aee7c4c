import type { OptionView, SectionView } from "@millrace/fluentbit/check";
import { engineBoolean } from "../filters/own-options.js";

/** Of a key that stands twice, the first counts for a parser. An empty value is none. */
export function parserText({ options }: SectionView, key: string): string | undefined {
  const option: OptionView | undefined = options.find((one) => one.key === key);
  return option?.known === true && option.text !== "" ? option.text : undefined;
}

/** What is no boolean counts as off. */
export function parserFlag(section: SectionView, key: string, without: boolean): boolean {
  const text = parserText(section, key);
  return text === undefined ? without : engineBoolean(text) === true;
}
