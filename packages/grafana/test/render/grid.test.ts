import fc from "fast-check";
import { expect, test } from "vitest";
import { COLUMNS, type GridPosition, layOut } from "../../src/render/grid.js";

const size = fc.record({
  width: fc.integer({ min: 1, max: COLUMNS }),
  height: fc.integer({ min: 1, max: 40 }),
});

test("a panel that does not fit starts a new row below the tallest", () => {
  const sizes = [
    { width: 12, height: 4 },
    { width: 6, height: 9 },
    { width: 24, height: 5 },
  ];
  expect(layOut(sizes)).toEqual([
    { x: 0, y: 0, w: 12, h: 4 },
    { x: 12, y: 0, w: 6, h: 9 },
    { x: 0, y: 9, w: 24, h: 5 },
  ]);
});

test("no panel is cut off, none overlaps another, and each keeps its size", () => {
  fc.assert(
    fc.property(fc.array(size, { maxLength: 30 }), (sizes) => {
      const places = layOut(sizes);
      expect(places.map(({ w, h }) => ({ width: w, height: h }))).toEqual(sizes);
      for (const [i, place] of places.entries()) {
        expect(place.x).toBeGreaterThanOrEqual(0);
        expect(place.x + place.w).toBeLessThanOrEqual(COLUMNS);
        for (const other of places.slice(i + 1)) expect(overlap(place, other)).toBe(false);
      }
    }),
  );
});

test("sizes that the grid cannot have are brought into it", () => {
  expect(layOut([{ width: 99, height: 0 }])).toEqual([{ x: 0, y: 0, w: COLUMNS, h: 1 }]);
});

function overlap(a: GridPosition, b: GridPosition): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}
