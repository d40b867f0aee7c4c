/** A `retry_limit` in the words of our types: the engine has several for the same, and their case does not count. Source: flb_output_set_property. */
export function retryLimitWord(text: string): string {
  const word = text.toLowerCase();
  if (word === "false" || word === "off") return "no_limits";
  return word === "no_limits" || word === "no_retries" ? word : text;
}
