import { checkOptions, CoffeaError, type OptionKind } from "../../base/index.ts";
import type { AxisTextOptions, FlowTraits } from "./axis-base.ts";

/** Options of a continuous axis. */
export interface FlowOptions extends AxisTextOptions {
  /** Both flow bins at once, default true; `underflow` and `overflow` win over it. */
  readonly flow?: boolean;
  readonly underflow?: boolean;
  readonly overflow?: boolean;
  /** Values wrap around; the axis then has no underflow, and its overflow takes NaN and infinities. */
  readonly circular?: boolean;
  /** Values outside add bins instead of going to a flow bin. */
  readonly growth?: boolean;
}

/** Options of a category axis. */
export interface CategoryOptions extends AxisTextOptions {
  /** Unknown categories are added at the end; there is then no overflow bin. */
  readonly growth?: boolean;
  /** Whether unknown categories are counted in an overflow bin, default true. `flow` is another word for it. */
  readonly overflow?: boolean;
  readonly flow?: boolean;
}

/** What every axis takes; {@link AxisTextOptions}. */
export const TEXT_OPTIONS = { name: "string", label: "string", metadata: "object" } as const satisfies Record<
  keyof AxisTextOptions,
  OptionKind
>;
const FLOW_OPTIONS = {
  ...TEXT_OPTIONS,
  flow: "boolean",
  underflow: "boolean",
  overflow: "boolean",
  circular: "boolean",
  growth: "boolean",
} as const satisfies Record<keyof FlowOptions, OptionKind>;
const CATEGORY_OPTIONS = { ...TEXT_OPTIONS, growth: "boolean", overflow: "boolean", flow: "boolean" } as const satisfies Record<
  keyof CategoryOptions,
  OptionKind
>;

/** How messages call an axis that is being made: its kind, and its name where it has one. */
export function namedAxis(kind: string, options: unknown): string {
  const name = typeof options === "object" && options !== null && "name" in options ? options.name : "";
  return typeof name === "string" && name !== "" ? `The ${kind} axis "${name}"` : `The ${kind} axis`;
}

/** The traits of a regular or variable axis, refused in the same combinations as boost-histogram does. */
export function continuousTraits(options: FlowOptions, axis: string): FlowTraits {
  checkOptions(options, FLOW_OPTIONS, axis);
  const { circular = false, growth = false } = options;
  const underflow = options.underflow ?? options.flow ?? true;
  const overflow = options.overflow ?? options.flow ?? true;
  if (circular && growth) throw new CoffeaError("BadArgument", `${axis} cannot be both circular and growing: choose one.`);
  if (growth && !(underflow && overflow)) {
    throw new CoffeaError(
      "BadArgument",
      `${axis} is asked to grow without its flow bins, but a growing continuous axis keeps both: infinities go there. Leave out underflow, overflow and flow.`,
    );
  }
  if (circular && !overflow) {
    throw new CoffeaError(
      "BadArgument",
      `${axis} is asked to be circular without an overflow bin, which it needs for NaN and infinities. Leave out overflow and flow.`,
    );
  }
  return { underflow: underflow && !circular, overflow, circular, growth };
}

/** The traits of an integer axis: growing and circular ones have no flow bins, as every integer is then inside. */
export function integerTraits(options: FlowOptions, axis: string): FlowTraits {
  checkOptions(options, FLOW_OPTIONS, axis);
  const { circular = false, growth = false } = options;
  if (circular && growth) throw new CoffeaError("BadArgument", `${axis} cannot be both circular and growing: choose one.`);
  if (circular || growth) return { underflow: false, overflow: false, circular, growth };
  return { underflow: options.underflow ?? options.flow ?? true, overflow: options.overflow ?? options.flow ?? true, circular, growth };
}

/** The traits of a category axis. */
export function categoryTraits(options: CategoryOptions, axis: string): FlowTraits {
  checkOptions(options, CATEGORY_OPTIONS, axis);
  const growth = options.growth ?? false;
  return { underflow: false, overflow: !growth && (options.overflow ?? options.flow ?? true), circular: false, growth };
}
