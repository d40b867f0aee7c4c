import { expect, test } from "vitest";
import { registerTaskDefinition, taskDefinitionJson } from "../src/render-task.js";
import { api, task } from "./support/expect-diagnostics.js";

test("sizes are strings, pairs are lists, keys are sorted, a newline ends it", () => {
  const given = task([api({ environment: { PORT: "8080", A: "1" }, secrets: { DB: "/db" } })], {
    family: "shop-api",
  });
  expect(taskDefinitionJson(given)).toBe(`{
  "containerDefinitions": [
    {
      "environment": [
        {
          "name": "PORT",
          "value": "8080"
        },
        {
          "name": "A",
          "value": "1"
        }
      ],
      "image": "registry.example/shop/api:1.4.2",
      "name": "api",
      "secrets": [
        {
          "name": "DB",
          "valueFrom": "/db"
        }
      ]
    }
  ],
  "cpu": "512",
  "family": "shop-api",
  "memory": "1024",
  "networkMode": "awsvpc",
  "requiresCompatibilities": [
    "FARGATE"
  ]
}
`);
});

test("a list stays a list, what is absent stays absent", () => {
  const environment = [{ name: "PORT", value: "8080" }];
  const { containerDefinitions, ...rest } = registerTaskDefinition(task([api({ environment })]));
  expect(containerDefinitions[0]?.environment).toEqual(environment);
  expect(containerDefinitions[0]).not.toHaveProperty("secrets");
  expect(rest).not.toHaveProperty("family");
});
