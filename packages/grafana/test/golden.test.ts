import { fileURLToPath } from "node:url";
import { checkGrafana, renderGrafana } from "@millrace/grafana";
import { expect, test } from "vitest";
import { expectGolden } from "./support/expect-golden.js";
import { shop } from "./support/shop.js";

test("the shop gives these files, byte for byte", async () => {
  expect(checkGrafana(shop)).toEqual([]);
  await expectGolden(
    renderGrafana(shop),
    fileURLToPath(new URL("golden/service-level", import.meta.url)),
  );
});
