/**
 * What all jobs share: the engine that begins, continues and stops runs, the listeners that tell
 * how a run gets on, calls of services as the system itself, a reader by ascending key with a
 * checkpoint, a writer that handles item by item, and the guard of timers (part 50 section A).
 */
package cn.bangfu.batch.kit;
