import { number } from "../svg.ts";
import { refusal } from "./parse-svg.ts";

const token = /[MmLlHhVvCcQqZz]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g;
/** How many numbers each command of a path takes. */
const arity: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, Z: 0 };

/** SVG path data as operators of PDF. Quadratic curves, which PDF lacks, become cubic ones. */
export function pathOperators(data: string): string {
  const tokens = data.match(token) ?? [];
  const pen = { x: 0, y: 0, startX: 0, startY: 0 };
  let out = "";
  let command = "";
  for (let at = 0; at < tokens.length;) {
    if (/[a-z]/i.test(tokens[at]!) && !/^-?[\d.]/.test(tokens[at]!)) command = tokens[at++]!;
    const count = arity[command.toUpperCase()];
    if (count === undefined) throw refusal(`a path starts with ${JSON.stringify(tokens[at] ?? "")}`);
    const numbers = tokens.slice(at, at + count).map(Number);
    if (numbers.length < count || numbers.some(Number.isNaN)) throw refusal(`a path breaks off after ${JSON.stringify(command)}`);
    at += count;
    out += step(command, numbers, pen);
    if (command === "M") command = "L";
    if (command === "m") command = "l";
  }
  return out;
}

interface Pen {
  x: number;
  y: number;
  startX: number;
  startY: number;
}

function step(command: string, numbers: readonly number[], pen: Pen): string {
  const isRelative = command !== command.toUpperCase();
  const [dx, dy] = isRelative ? [pen.x, pen.y] : [0, 0];
  const x = (index: number) => numbers[index]! + dx;
  const y = (index: number) => numbers[index]! + dy;
  const from = { x: pen.x, y: pen.y };
  const to = (endX: number, endY: number) => {
    [pen.x, pen.y] = [endX, endY];
    return point(endX, endY);
  };
  switch (command.toUpperCase()) {
    case "M":
      [pen.startX, pen.startY] = [x(0), y(1)];
      return `${to(x(0), y(1))} m\n`;
    case "L":
      return `${to(x(0), y(1))} l\n`;
    case "H":
      return `${to(x(0), pen.y)} l\n`;
    case "V":
      return `${to(pen.x, numbers[0]! + dy)} l\n`;
    case "C":
      return `${point(x(0), y(1))} ${point(x(2), y(3))} ${to(x(4), y(5))} c\n`;
    case "Q": {
      const [cx, cy, ex, ey] = [x(0), y(1), x(2), y(3)];
      const near = point(from.x + (2 / 3) * (cx - from.x), from.y + (2 / 3) * (cy - from.y));
      const far = point(ex + (2 / 3) * (cx - ex), ey + (2 / 3) * (cy - ey));
      return `${near} ${far} ${to(ex, ey)} c\n`;
    }
    default:
      [pen.x, pen.y] = [pen.startX, pen.startY];
      return "h\n";
  }
}

function point(x: number, y: number): string {
  return `${number(x, 3)} ${number(y, 3)}`;
}
