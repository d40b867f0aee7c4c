import { appendFile, cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type StubProvider, startStubProvider } from "./support/stub-provider.js";
import {
  copyOfRendered,
  exampleFolder,
  hasTerraform,
  moduleFolder,
  type Outcome,
  removeFolder,
  rendered,
  temporaryFolder,
  terraform,
  terraformFolder,
} from "./support/terraform.js";

if (!hasTerraform) {
  console.warn("NOT TESTED: no terraform on this machine, so the Terraform module was only parsed");
}

describe.runIf(hasTerraform)("the module", () => {
  let provider: StubProvider;
  const folders: string[] = [];
  const run = (cwd: string, args: readonly string[], data: string): Promise<Outcome> =>
    terraform(cwd, args, { ...provider.env, TF_DATA_DIR: data });

  /** Runs commands one after the other in a folder; stops at the first that fails. */
  async function inTurn(cwd: string, ...commands: (readonly string[])[]): Promise<Outcome> {
    const data = await temporaryFolder();
    folders.push(data);
    let last: Outcome = { code: 0, output: "" };
    for (const args of [["init", "-backend=false"], ...commands]) {
      last = await run(cwd, args, data);
      if (last.code !== 0) return last;
    }
    return last;
  }

  beforeAll(async () => {
    provider = await startStubProvider();
  });
  afterEach(async () => {
    await Promise.all(folders.splice(0).map(removeFolder));
  });
  afterAll(() => provider.stop());

  test("is formatted", async () => {
    const outcome = await run(terraformFolder, ["fmt", "-check", "-recursive"], ".terraform");
    expect(outcome).toEqual({ code: 0, output: "" });
  });

  test.each([
    ["module", moduleFolder],
    ["example", exampleFolder],
  ])("the %s is valid by the provider's schema", async (_, folder) => {
    const { code, output } = await inTurn(folder, ["validate"]);
    expect(output).toContain("The configuration is valid.");
    expect(code).toBe(0);
  });

  test("plans the rendered example (tests/*.tftest.hcl)", async () => {
    const { code, output } = await inTurn(moduleFolder, ["test"]);
    expect(output).toMatch(/Success! 5 passed, 0 failed\./);
    expect(code).toBe(0);
  });

  /** Plans a copy of the module; a variable is in Terraform's notation. */
  async function plan(variables: { readonly [name: string]: string }): Promise<Outcome> {
    const copy = await temporaryFolder();
    folders.push(copy);
    await cp(moduleFolder, copy, { recursive: true });
    await rm(join(copy, "tests"), { recursive: true });
    await mkdir(join(copy, "tests"));
    const all = {
      cluster_arn: '"arn:aws:ecs:ap-northeast-2:123456789012:cluster/shop"',
      subnet_ids: '["subnet-0123456789abcdef0"]',
      ...variables,
    };
    await writeFile(
      join(copy, "tests/plan.tftest.hcl"),
      `mock_provider "aws" {
        override_data {
          target = data.aws_region.current
          values = { region = "ap-northeast-2" }
        }
      }
      variables {
        ${Object.entries(all)
          .map(([name, value]) => `${name} = ${value}`)
          .join("\n")}
      }
      run "plan" {
        command = plan
      }`,
    );
    return inTurn(copy, ["test"]);
  }

  /** Plans what was rendered after `spoil` had its way with it. */
  async function planSpoilt(spoil: (folder: string) => Promise<void>): Promise<Outcome> {
    const copy = await copyOfRendered();
    folders.push(copy);
    await spoil(copy);
    return plan({ rendered_dir: JSON.stringify(copy) });
  }

  async function editJson<T>(file: string, change: (json: T) => void): Promise<void> {
    const json = JSON.parse(await readFile(file, "utf8")) as T;
    change(json);
    await writeFile(file, JSON.stringify(json));
  }

  test("takes a copy of what was rendered", async () => {
    expect((await planSpoilt(async () => {})).code).toBe(0);
  });

  const task = "services/api/task-definition.json";
  const spoilt: readonly (readonly [
    fault: string,
    spoil: (folder: string) => Promise<void>,
    message: string,
  ])[] = [
    [
      "a file that was edited",
      (folder) => appendFile(join(folder, "services/api/fluent-bit.conf"), "# by hand\n"),
      "Not the files that were rendered: services/api/fluent-bit.conf.",
    ],
    [
      "a file that is missing",
      (folder) => rm(join(folder, "services/api/policies/trust.json")),
      "Not the files that were rendered: services/api/policies/trust.json.",
    ],
    [
      "a manifest of another version",
      (folder) =>
        editJson<{ manifestVersion: number }>(join(folder, "manifest.json"), (manifest) => {
          manifest.manifestVersion = 2;
        }),
      "manifest.json has version 2; this module reads version 1.",
    ],
    [
      "a delivery that it does not know",
      (folder) =>
        editJson<{ services: { api: { delivery: unknown } } }>(
          join(folder, "manifest.json"),
          (manifest) => {
            manifest.services.api.delivery = { kind: "image", objects: [] };
          },
        ),
      "This module cannot bring the router its config this way: api (image). It can: init-s3.",
    ],
    [
      "a manifest without one of its files",
      (folder) =>
        editJson<{ files: { path: string }[] }>(join(folder, "manifest.json"), (manifest) => {
          manifest.files = manifest.files.filter(({ path }) => path !== task);
        }),
      `The manifest uses files that it does not list: ${task}.`,
    ],
    [
      "a field of the task definition that it does not know",
      (folder) =>
        editJson<{ inferenceAccelerators?: unknown; volumes: object[] }>(
          join(folder, task),
          (json) => {
            json.inferenceAccelerators = [];
            json.volumes.push({ name: "x", s3filesVolumeConfiguration: {} });
          },
        ),
      "has fields that this module does not pass on: inferenceAccelerators, volumes[1].s3filesVolumeConfiguration.",
    ],
    [
      "a stack of another region",
      (folder) =>
        editJson<{ region: string }>(join(folder, "manifest.json"), (manifest) => {
          manifest.region = "eu-west-1";
        }),
      "The stack was rendered for eu-west-1, the provider is set to ap-northeast-2.",
    ],
  ];

  test.each(spoilt)("refuses %s", async (_, spoil, message) => {
    const { code, output } = await planSpoilt(spoil);
    expect(output).toContain(message);
    expect(code).toBe(1);
  });

  test.each([
    [
      { desired_count: "{ web = 2 }" },
      "desired_count names services that the stack does not have: web. It has: api.",
    ],
    [{ cluster_arn: "null" }, "The service api needs a cluster"],
    [{ subnet_ids: "[]" }, "The service api needs a network"],
    [{ rendered_dir: '"nowhere"' }, "There is no manifest.json in nowhere."],
  ])("refuses the variable %j", async (variables, message) => {
    const { code, output } = await plan({ rendered_dir: JSON.stringify(rendered), ...variables });
    expect(output).toContain(message);
    expect(code).toBe(1);
  });
});
