// @ts-check
// Answers recorded cases, or compares the answers with what the real engines did.
//   pnpm conformance --kind verdicts --cases FILE             compares, prints what differs, exits 1 if anything does
//   pnpm conformance --kind verdicts --cases FILE --answers   prints one JSON array, the last line of standard output
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  readRoutingCases,
  routingAnswer,
  disagreement as routingDisagreement,
} from "./routing.mjs";
import { disagreement, verdictAnswer } from "./verdicts.mjs";

const USAGE = `Usage: pnpm conformance --kind verdicts|routing --cases FILE [--answers]

  --kind KIND    verdicts: does the engine take this file?
                 routing: which record reaches which output, in what shape?
  --cases FILE   recorded cases, absolute or relative to where the command is called
  --answers      print [{"name", "answers": {engine: …}}] as the last line, compare nothing`;

/** What answers a case of a kind, and what compares. */
const KINDS = {
  verdicts: {
    answer: verdictAnswer,
    differs: (/** @type {any} */ one, /** @type {string} */ version, /** @type {any} */ answer) =>
      disagreement(one, version, answer.diagnostics),
    read: JSON.parse,
  },
  routing: { answer: routingAnswer, differs: routingDisagreement, read: readRoutingCases },
};

process.exitCode = main();

function main() {
  /** @type {{ kind?: string, cases?: string, answers?: boolean, help?: boolean }} */
  let flags;
  try {
    flags = parseArgs({
      options: {
        kind: { type: "string" },
        cases: { type: "string" },
        answers: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    }).values;
  } catch (error) {
    return wrong(/** @type {Error} */ (error).message);
  }
  if (flags.help === true) {
    console.log(USAGE);
    return 0;
  }
  const { kind = "", cases: file } = flags;
  if (!Object.hasOwn(KINDS, kind))
    return wrong(`--kind is one of ${Object.keys(KINDS).join(", ")}`);
  if (file === undefined) return wrong("--cases FILE is missing");
  const { answer, differs, read: reader } = KINDS[/** @type {keyof typeof KINDS} */ (kind)];
  const read = readCases(resolve(process.env.INIT_CWD ?? process.cwd(), file), reader);
  if (typeof read === "string") return wrong(read);
  const answered = read.map((one) => ({
    one,
    answers: Object.fromEntries(enginesOf(one).map((version) => [version, answer(one, version)])),
  }));
  if (flags.answers === true) {
    console.log(JSON.stringify(answered.map(({ one, answers }) => ({ name: one.name, answers }))));
    return 0;
  }
  return compare(answered, differs);
}

/** @param {string} reason */
function wrong(reason) {
  console.error(`conformance: ${reason}\n\n${USAGE}`);
  return 2;
}

/**
 * @param {string} path
 * @param {(text: string) => any} reader
 * @returns {any[] | string}
 */
function readCases(path, reader) {
  try {
    const cases = reader(readFileSync(path, "utf8"));
    return Array.isArray(cases) ? cases : `${path} is no JSON array`;
  } catch (error) {
    return `${path} cannot be read: ${/** @type {Error} */ (error).message}`;
  }
}

/** @param {{ engines?: string[], observed?: object }} one */
function enginesOf({ engines, observed }) {
  return engines ?? Object.keys(observed ?? {});
}

/**
 * @param {readonly { one: any, answers: Record<string, any> }[]} answered
 * @param {(one: any, version: string, answer: any) => string | undefined} differs
 */
function compare(answered, differs) {
  let count = 0;
  const different = answered.flatMap(({ one, answers }) =>
    Object.entries(answers).flatMap(([version, answer]) => {
      count += 1;
      const why = differs(one, version, answer);
      return why === undefined ? [] : [`${one.name}  ${version}  ${why}`];
    }),
  );
  for (const line of different) console.log(line);
  console.log(`${count - different.length} of ${count} answers agree (${answered.length} cases)`);
  return different.length === 0 ? 0 : 1;
}
