// @ts-check
// How long a check of a large config takes, in a process that has loaded it all once. Of the built packages.
//   node bench/check-config.mjs
import { parseEngine } from "@millrace/fluentbit";
import { checkConfig, loadConfig, memoryFiles } from "@millrace/fluentbit/check";

const RUNS = Number(process.env.BENCH_RUNS ?? 9);
const SECTIONS = 1000;

/** A config of a thousand sections as a shared aggregator has them: parsers, filters, rewritten tags, outputs. */
function largeConfig() {
  const teams = Array.from({ length: SECTIONS / 5 }, (_, i) => `team${i}`);
  const sections = teams.flatMap((team, i) => [
    `[INPUT]\n    Name          tail\n    Path          /var/log/${team}/*.log\n    Tag           ${team}.app\n    Mem_Buf_Limit 10M\n`,
    `[FILTER]\n    Name         parser\n    Match        ${team}.*\n    Key_Name     log\n    Parser       app\n    Reserve_Data On\n`,
    `[FILTER]\n    Name  grep\n    Match ${team}.*\n    Exclude path ^/health${i}\n`,
    `[FILTER]\n    Name  rewrite_tag\n    Match ${team}.*\n    Rule  $level ^(error|fatal)$ errors.${team} false\n`,
    `[OUTPUT]\n    Name        loki\n    Match       *.${team}\n    host        loki.local\n    labels      team=${team}, level=$level\n    Retry_Limit 5\n`,
  ]);
  return `[SERVICE]\n    Parsers_File parsers.conf\n${sections.join("\n")}[OUTPUT]\n    Name  stdout\n    Match *.app\n`;
}

/** Milliseconds of one load and check, median of several; the first ones, in which the engine's code warms up, are not counted. */
export function checkFigures() {
  const engine = parseEngine("fluent-bit@5.1.1");
  if (engine === undefined) throw new Error("no engine");
  const files = memoryFiles({
    "main.conf": largeConfig(),
    "parsers.conf": "[PARSER]\n    Name   app\n    Format json\n",
  });
  const once = () => {
    const start = performance.now();
    const found = checkConfig(loadConfig({ path: "main.conf", files, version: "5.1.1" }), {
      engine,
    });
    return { milliseconds: performance.now() - start, findings: found.length };
  };
  once();
  const runs = Array.from({ length: RUNS }, once);
  const sorted = runs.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    sections: SECTIONS,
    findings: runs[0]?.findings ?? 0,
    milliseconds: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
  };
}

if (
  process.argv[1] !== undefined &&
  import.meta.url.endsWith(process.argv[1].split("/").at(-1) ?? " ")
) {
  const { sections, milliseconds, findings } = checkFigures();
  console.log(
    `check of ${sections} sections: ${milliseconds.toFixed(0)} ms (median of ${RUNS}; budget 200 ms), ${findings} findings`,
  );
}
