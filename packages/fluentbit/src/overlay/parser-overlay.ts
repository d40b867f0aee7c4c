import type { AllowedValues, VersionSpan } from "./plugin-overlay.js";

/** A key of a parser, and what may stand there. */
export interface ParserKey extends VersionSpan {
  /** What it is, in our words. */
  readonly about: string;
  readonly type?: "boolean" | "integer" | "regex" | "offset" | "zone" | "types" | "decoder";
  readonly oneOf?: AllowedValues;
  readonly repeatable?: boolean;
  /** Does nothing with other formats or types. */
  readonly only?: readonly string[];
}

/** Keys of PARSER by lower-case name. Source: src/flb_parser.c, src/flb_parser_decoder.c. */
export const parserKeys: { readonly [key: string]: ParserKey } = Object.freeze({
  name: { about: "By which plugins call it. Case counts." },
  format: {
    about: "What the text is.",
    oneOf: { values: ["json", "regex", "ltsv", "logfmt"], ignoreCase: true },
  },
  regex: { about: "Each named group becomes a field.", type: "regex", only: ["regex"] },
  skip_empty_values: {
    about: "Groups that took nothing make no field.",
    type: "boolean",
    only: ["regex"],
  },
  time_key: { about: "Field that holds the record's time. Needs time_format." },
  time_format: { about: "How the time is written, as strptime reads it; %L is a fraction." },
  time_keep: { about: "The field with the time stays in the record.", type: "boolean" },
  time_strict: { about: "A time that does not fit refuses the record.", type: "boolean" },
  time_offset: { about: "Offset of times that say none: +0200.", type: "offset" },
  time_system_timezone: {
    about: "Times that say no offset are in the machine's zone.",
    type: "boolean",
    from: "2.0.0",
  },
  time_zone: {
    about: "Zone of times that say no offset: Europe/Zurich.",
    type: "zone",
    from: "2.0.0",
  },
  types: {
    about: "Fields that become something else than text: code:integer.",
    type: "types",
  },
  decode_field: {
    about: "Decodes a field and adds what is in it to the record.",
    type: "decoder",
    repeatable: true,
  },
  decode_field_as: {
    about: "Decodes a field and puts the result in its place.",
    type: "decoder",
    repeatable: true,
  },
  logfmt_no_bare_keys: {
    about: "Keys without a value make the text no logfmt.",
    type: "boolean",
    only: ["logfmt"],
    from: "2.0.0",
  },
} satisfies { readonly [key: string]: ParserKey });

/** Keys of MULTILINE_PARSER by lower-case name. Source: src/flb_parser.c. */
export const multilineParserKeys: { readonly [key: string]: ParserKey } = Object.freeze({
  name: { about: "By which plugins call it. Case does not count." },
  type: {
    about: "How lines that belong together are known.",
    oneOf: { values: ["regex", "endswith", "equal", "eq"], ignoreCase: true },
  },
  match_string: {
    about: "The text that a line ends with, or is.",
    only: ["endswith", "equal", "eq"],
  },
  negate: {
    about: "Lines that do not match go on.",
    type: "boolean",
    only: ["endswith", "equal", "eq"],
  },
  key_content: { about: "Field whose text is joined." },
  key_pattern: { about: "Field that the rules look at." },
  key_group: { about: "Field that tells streams apart, such as stdout and stderr." },
  parser: { about: "Parser of each line before it is joined." },
  flush_timeout: { about: "Milliseconds after which a group is sent anyway.", type: "integer" },
  rule: {
    about: 'A state, a regex and the next state: "start_state" "/^[0-9]/" "cont".',
    repeatable: true,
    only: ["regex"],
  },
} satisfies { readonly [key: string]: ParserKey });
