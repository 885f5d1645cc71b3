/**
 * Tells the families of methods apart for the compiler. Where it compares arrays of unknown records, it compares every behaviour with every other one;
 * with a first member that differs it stops at once, instead of expanding all their members without end.
 */
export declare const family: unique symbol;
