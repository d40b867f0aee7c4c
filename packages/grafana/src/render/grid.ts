/** Columns of Grafana's grid. */
export const COLUMNS = 24;

/** Place of a panel: columns and grid rows, from the upper left. */
export interface GridPosition {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Size of a panel: columns and grid rows. */
export interface PanelSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Places panels left to right, in order. A panel that does not fit beside the others starts a new row below the tallest
 * of them. So none is cut off at the right, and no two overlap. Widths are brought into 1 … 24, heights to 1 at least.
 */
export function layOut(sizes: readonly PanelSize[]): readonly GridPosition[] {
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  return sizes.map(({ width, height }) => {
    const w = Math.min(COLUMNS, Math.max(1, Math.trunc(width)));
    const h = Math.max(1, Math.trunc(height));
    if (x + w > COLUMNS) {
      y += rowHeight;
      x = 0;
      rowHeight = 0;
    }
    const place = { x, y, w, h };
    x += w;
    rowHeight = Math.max(rowHeight, h);
    return place;
  });
}
