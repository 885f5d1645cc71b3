// The first module of a Web Worker that is not part of a bundle.
import { serveTasks } from "./serve-tasks.ts";

serveTasks();
