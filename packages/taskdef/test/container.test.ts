import { expect, test } from "vitest";
import { type ContainerOptions, container } from "../src/container.js";

test("a container is what was given, and its name", () => {
  expect(container("api", { image: "shop/api:1", environment: { PORT: "8080" } })).toEqual({
    name: "api",
    image: "shop/api:1",
    environment: { PORT: "8080" },
  });
});

test("it is frozen to any depth, the given objects are not", () => {
  const environment = { PORT: "8080" };
  const made = container("api", { image: "shop/api:1", environment });
  expect(Object.isFrozen(made.environment)).toBe(true);
  environment.PORT = "9090";
  expect(made.environment).toEqual({ PORT: "8080" });
});

test("what is undefined is not there", () => {
  const options = { image: "shop/api:1", cpu: undefined } as unknown as ContainerOptions;
  expect(container("api", options)).not.toHaveProperty("cpu");
});

test.each([null, undefined, 7, "x", [1], { image: 1, healthCheck: null }])(
  "it does not throw on %j",
  (options) => {
    expect(container("api", options as unknown as ContainerOptions).name).toBe("api");
  },
);

test("a circle is cut", () => {
  const circle: Record<string, unknown> = { image: "a:1" };
  circle.healthCheck = circle;
  expect(() => container("api", circle as unknown as ContainerOptions)).not.toThrow();
});

test("types", () => {
  const image = "shop/api:1";
  container("api", { image, environment: [{ name: "PORT", value: "8080" }] });
  container("api", { image, secrets: { DB: "arn" } });
  // @ts-expect-error  a container has an image
  container("api", {});
  // @ts-expect-error  the API's word is essential
  container("api", { image, esential: true });
  // @ts-expect-error  values of variables are strings
  container("api", { image, environment: { PORT: 8080 } });
  // @ts-expect-error  conditions are in upper case
  container("api", { image, dependsOn: [{ containerName: "web", condition: "healthy" }] });
  // @ts-expect-error  options of a log driver are strings
  container("api", { image, logConfiguration: { logDriver: "awslogs", options: { a: 1 } } });
});
