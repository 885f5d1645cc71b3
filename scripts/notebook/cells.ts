/** A cell of a notebook in Jupyter's format 4.5, before it is executed. */
export type Cell = MarkdownCell | CodeCell;

export interface MarkdownCell {
  readonly cell_type: "markdown";
  readonly id: string;
  readonly metadata: object;
  readonly source: string;
}

export interface CodeCell {
  readonly cell_type: "code";
  readonly id: string;
  readonly metadata: object;
  readonly source: string;
  readonly execution_count: null;
  readonly outputs: readonly [];
}

export interface Notebook {
  readonly nbformat: 4;
  readonly nbformat_minor: 5;
  readonly metadata: object;
  readonly cells: readonly Cell[];
}

const MARK = /^\/\/ %%(.*)$/;

/**
 * The notebook of a script: each line `// %%` begins a cell of code, each `// %% [markdown]` a text whose lines are comments.
 * Cells get the same ids each time. Lines before the first cell are comments about the script and are left out.
 */
export function notebookOf(script: string): Notebook {
  const cells: { kind: Cell["cell_type"]; lines: string[] }[] = [];
  for (const line of script.split("\n")) {
    const mark = MARK.exec(line);
    if (mark !== null) cells.push({ kind: mark[1]!.includes("[markdown]") ? "markdown" : "code", lines: [] });
    else cells.at(-1)?.lines.push(line);
  }
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: "deno", display_name: "Deno", language: "typescript" } },
    cells: cells.map(({ kind, lines }, index) => {
      const id = `cell-${String(index + 1).padStart(2, "0")}`;
      if (kind === "code") return { cell_type: kind, id, metadata: {}, source: trimmed(lines), execution_count: null, outputs: [] };
      return { cell_type: kind, id, metadata: {}, source: trimmed(lines.map((line) => line.replace(/^\/\/ ?/, ""))) };
    }),
  };
}

/** The lines without empty ones at both ends. */
function trimmed(lines: readonly string[]): string {
  return lines.join("\n").replace(/^\n+|\n+$/g, "");
}
