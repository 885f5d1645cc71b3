/** The operations of arithmetic by the names of the methods. */
export type Operator = "add" | "sub" | "mul" | "div";

/** The operation on numbers. */
export const operators: Readonly<Record<Operator, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
};

/** How they are written in messages. */
export const symbols: Readonly<Record<Operator, string>> = { add: "+", sub: "−", mul: "×", div: "÷" };
