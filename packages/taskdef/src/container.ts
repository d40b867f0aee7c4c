import type { Container } from "./model/container-definition.js";
import { frozenCopy } from "./model/frozen-copy.js";

/** All of a container but its name. */
export type ContainerOptions = Omit<Container, "name">;

/**
 * A container of a task: plain, frozen data. Nothing is checked here: `checkTask` reports all problems at once.
 *
 * @example
 * container("api", { image: "…/shop/api:1.4.2", portMappings: [{ containerPort: 8080 }], environment: { PORT: "8080" } })
 */
export function container(name: string, options: ContainerOptions): Container {
  return frozenCopy({ ...options, name });
}
