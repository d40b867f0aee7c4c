import { describeOutput, describeTest } from "./describe.js";
import { OTHERWISE, type Pipeline } from "./route.js";

/** The way of the records of one pipeline as a mermaid flowchart: each route asks, takes, and may pass on. */
export function mermaidPipeline(pipeline: Pipeline): string {
  const { place, routes, otherwise = [] } = pipeline;
  const targets = new Map<string, string>();
  const target = (text: string): string => {
    const id = targets.get(text) ?? `out${targets.size + 1}`;
    targets.set(text, id);
    return id;
  };
  const lines = [
    `  records(["${label(`records of ${place.name}`)}"]) --> ${routes.length === 0 ? OTHERWISE : "route1"}`,
  ];
  for (const [i, { name, test, outputs, continue: goesOn }] of routes.entries()) {
    const id = `route${i + 1}`;
    const next = i + 1 < routes.length ? `route${i + 2}` : OTHERWISE;
    lines.push(`  ${id}{"${label(`${name}: ${describeTest(test)}`)}"}`);
    for (const output of outputs)
      lines.push(`  ${id} -- yes --> ${target(describeOutput(output))}`);
    lines.push(`  ${id} -- ${goesOn ? "always" : "no"} --> ${next}`);
  }
  lines.push(
    `  ${OTHERWISE}["${otherwise.length === 0 ? "no route took it: dropped" : "no route took it"}"]`,
  );
  for (const output of otherwise)
    lines.push(`  ${OTHERWISE} --> ${target(describeOutput(output))}`);
  const outputs = [...targets].map(([text, id]) => `  ${id}[("${label(text)}")]`);
  return `${["flowchart LR", ...lines, ...outputs].join("\n")}\n`;
}

/** Text inside a mermaid label: what could end the label, or be markup, stands as an entity. */
function label(text: string): string {
  return text.replace(/[^A-Za-z0-9 _.,:/%$()*+=@-]/gu, (char) => `#${char.codePointAt(0)};`);
}
