import { describe, expect, it } from "vitest";
import { landed, pipelineOf, run } from "../support/run.js";

const record = { tag: "app", record: { log: "x" } };

describe("metadata that is stated", () => {
  it("aws adds what is on, in its order", () => {
    const config = pipelineOf(
      "[FILTER]\n    Name aws\n    Match *\n    vpc_id true\n    ec2_instance_id false\n    tags_enabled true\n    tags_exclude Secret\n",
    );
    const stated = {
      "aws.vpc_id": "vpc-1",
      "aws.az": "a",
      "aws.tags.Name": "n",
      "aws.tags.Secret": "s",
    };
    expect(landed(run(config, [record], { stated }))).toEqual({
      all: { app: ['{"log":"x","az":"a","vpc_id":"vpc-1","Name":"n"}'] },
    });
  });

  it("a value that nobody stated is told", () => {
    const result = run(pipelineOf("[FILTER]\n    Name aws\n    Match *\n"), [record]);
    expect(result.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      ["FB_STATED_VALUE_MISSING", "the aws filter adds aws.az, and nobody stated it"],
      ["FB_STATED_VALUE_MISSING", "the aws filter adds aws.ec2_instance_id, and nobody stated it"],
    ]);
  });

  it("ecs fills its templates", () => {
    const config = pipelineOf(
      "[FILTER]\n    Name ecs\n    Match *\n    Add cluster $ClusterName\n    Add where $ClusterName.$TaskID\n",
    );
    const stated = { "ecs.ClusterName": "prod", "ecs.TaskID": "t1" };
    expect(landed(run(config, [record], { stated }))).toEqual({
      all: { app: ['{"log":"x","cluster":"prod","where":"prod.t1"}'] },
    });
  });

  it("kubernetes reads the tag, and merges the log", () => {
    const config = pipelineOf(
      "[FILTER]\n    Name kubernetes\n    Match *\n    Merge_Log On\n    Keep_Log Off\n",
    );
    const tag = `kube.var.log.containers.web-1_shop_api-${"a".repeat(64)}.log`;
    const stated = { "kubernetes.labels.app.kubernetes.io/name": "web" };
    const result = run(config, [{ tag, record: { log: '{"m":"x\\n"}' } }], { stated });
    expect(landed(result)).toEqual({
      all: {
        [tag]: [
          `{"m":"x","kubernetes":{"pod_name":"web-1","namespace_name":"shop","container_name":"api","docker_id":"${"a".repeat(64)}","labels":{"app.kubernetes.io/name":"web"}}}`,
        ],
      },
    });
  });
});

describe("throttle", () => {
  const config = pipelineOf(
    "[FILTER]\n    Name throttle\n    Match *\n    Rate 1\n    Window 3\n    Interval 10s\n",
  );
  const records = [0, 1, 2, 3, 11, 12, 31, 32].map((second) => ({
    tag: "app",
    record: { second },
    time: 1_700_000_000 + second,
  }));
  const seconds = (arrival: "at-once" | "at-their-time") => {
    const result = run(config, records, { arrival });
    return result.kind === "delivered"
      ? result.outputs
          .get("all")
          ?.get("app")
          ?.map(({ record }) => record.get("second"))
      : result;
  };

  it("counts by the records' own time", () => {
    expect(seconds("at-their-time")).toEqual([0, 1, 2, 31, 32]);
  });

  it("takes them for a burst when they are one", () => {
    expect(seconds("at-once")).toEqual([0, 1, 2]);
  });
});
