import { createRequire } from "node:module";
import { describe, expect, it, vi } from "vitest";
import { lazy, lazyModule, printYaml, textTemplate } from "../src/index.js";

const { cache } = createRequire(import.meta.url);
const isLoaded = (name: string) =>
  Object.keys(cache).some((path) => path.includes(`/node_modules/${name}/`));

describe("lazy", () => {
  it("makes its value once, at the first call, also when that is undefined", () => {
    const make = vi.fn(() => undefined);
    const get = lazy(make);
    expect(make).not.toHaveBeenCalled();
    expect([get(), get()]).toEqual([undefined, undefined]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it("tries again after a failure", () => {
    const make = vi
      .fn(() => "made")
      .mockImplementationOnce(() => {
        throw new Error("not yet");
      });
    const get = lazy(make);
    expect(get).toThrow("not yet");
    expect(get()).toBe("made");
  });
});

describe("heavy dependencies", () => {
  it("are not loaded by the import, but at first use", () => {
    expect([isLoaded("yaml"), isLoaded("handlebars")]).toEqual([false, false]);
    printYaml({ a: 1 });
    expect([isLoaded("yaml"), isLoaded("handlebars")]).toEqual([true, false]);
    const print = textTemplate<{ a: string }>("{{line a}}");
    expect(isLoaded("handlebars")).toBe(false);
    expect(print({ a: "x" })).toBe("x");
    expect(isLoaded("handlebars")).toBe(true);
  });

  it("are looked up from the caller's place", () => {
    expect(lazyModule<{ join: unknown }>(import.meta.url, "node:path")().join).toBeTypeOf(
      "function",
    );
  });
});
