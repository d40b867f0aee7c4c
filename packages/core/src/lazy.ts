import { createRequire } from "node:module";

/** Runs `make` at the first call and keeps what it gave. */
export function lazy<T>(make: () => T): () => T {
  let kept: { readonly value: T } | undefined;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}

/**
 * Loads a heavy dependency at first use, so that importing us stays cheap.
 *
 * @param from the caller's `import.meta.url`: the module is looked up from there.
 */
export function lazyModule<T>(from: string, id: string): () => T {
  return lazy(() => createRequire(from)(id) as T);
}
