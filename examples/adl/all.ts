// All eight queries in one pass over the file.
import type { NanoEvents, Processor } from "coffea-ts/processor";
import type { OpenData } from "./open-data.ts";
import Q1 from "./q1.ts";
import Q2 from "./q2.ts";
import Q3 from "./q3.ts";
import Q4 from "./q4.ts";
import Q5 from "./q5.ts";
import Q6 from "./q6.ts";
import Q7 from "./q7.ts";
import Q8 from "./q8.ts";

export default class AllQueries implements Processor {
  process(events: NanoEvents<OpenData>) {
    return {
      q1: new Q1().process(events),
      q2: new Q2().process(events),
      q3: new Q3().process(events),
      q4: new Q4().process(events),
      q5: new Q5().process(events),
      q6: new Q6().process(events),
      q7: new Q7().process(events),
      q8: new Q8().process(events),
    };
  }
}
